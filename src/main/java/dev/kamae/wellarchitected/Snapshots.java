package dev.kamae.wellarchitected;

import dev.kamae.core.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The snapshots and their dates; written once and never changed. */
@Repository
class Snapshots {

    private final JdbcClient sql;
    private final ReviewFacts facts;
    private final Answers answers;
    private final ApplicationEventPublisher events;

    Snapshots(JdbcClient sql, ReviewFacts facts, Answers answers, ApplicationEventPublisher events) {
        this.sql = sql;
        this.facts = facts;
        this.answers = answers;
        this.events = events;
    }

    /** @param isNew false when the very same answers were there already */
    record Added(SnapshotId id, boolean isNew) {}

    /** Writes a review whole, or not at all. */
    @Transactional
    public Added add(ReviewDraft draft, Instant at, Actor by) {
        var id = SnapshotId.next();
        var key = draft.key();
        var written = sql.sql("""
                        insert into review_snapshot (id, workload, lens, milestone, imported_at, imported_by, content_hash)
                        values (:id, :workload, :lens, :milestone, :at, :by, :hash)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("workload", key.workload().value())
                .param("lens", key.lens().value())
                .param("milestone", key.milestone())
                .param("at", Timestamp.from(at))
                .param("by", by.toString())
                .param("hash", draft.hash())
                .update();
        if (written == 0) {
            return new Added(known(draft), false);
        }
        answers.write(id, draft.answers());
        events.publishEvent(new ReviewImported(
                id, key.workload(), key.milestone(), draft.answers().size(), draft.practices(), by, at));
        return new Added(id, true);
    }

    private SnapshotId known(ReviewDraft draft) {
        var key = draft.key();
        return new SnapshotId(sql.sql("""
                        select id from review_snapshot
                         where workload = :workload and lens = :lens and milestone = :milestone and content_hash = :hash
                        """)
                .param("workload", key.workload().value())
                .param("lens", key.lens().value())
                .param("milestone", key.milestone())
                .param("hash", draft.hash())
                .query(UUID.class)
                .single());
    }

    /** Those imported up to a moment, as they were known then; oldest first. */
    List<Snapshot> all(Instant at) {
        var known = facts.known(at);
        return sql
                .sql("select * from review_snapshot where imported_at <= :at")
                .param("at", Timestamp.from(at))
                .query((row, _) -> read(row, known))
                .list()
                .stream()
                .sorted(Snapshot.NEWEST_LAST)
                .toList();
    }

    Optional<Snapshot> find(SnapshotId id, Instant at) {
        var known = facts.known(at);
        return sql.sql("select * from review_snapshot where id = :id")
                .param("id", id.value(), Types.OTHER)
                .query((row, _) -> read(row, known))
                .optional();
    }

    private static Snapshot read(ResultSet row, ReviewFacts.Known known) throws SQLException {
        var workload = row.getString("workload");
        var lens = row.getString("lens");
        var milestone = row.getInt("milestone");
        return new Snapshot(
                new SnapshotId(row.getObject("id", UUID.class)),
                new WorkloadId(workload),
                known.workloadName(workload),
                new LensAlias(lens),
                known.lensVersion(workload, lens, milestone),
                milestone,
                milestone == 0 ? null : known.milestoneName(workload, milestone),
                milestone == 0 ? null : known.recordedAt(workload, milestone),
                row.getTimestamp("imported_at").toInstant(),
                Actor.parse(row.getString("imported_by")));
    }
}
