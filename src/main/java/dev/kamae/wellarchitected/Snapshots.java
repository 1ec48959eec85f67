package dev.kamae.wellarchitected;

import dev.kamae.core.Actor;
import dev.kamae.wellarchitected.ImportReport.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The snapshots and their dates; written once and never changed. */
@Repository
class Snapshots {

    /** Advisory locks of this module, apart from those of others. */
    private static final int REVIEW = 0x7761_0001;

    private final JdbcClient sql;
    private final ReviewFacts facts;
    private final Answers answers;
    private final ZoneId zone;
    private final ApplicationEventPublisher events;

    Snapshots(JdbcClient sql, ReviewFacts facts, Answers answers, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.zone = clock.getZone();
        this.facts = facts;
        this.answers = answers;
        this.events = events;
    }

    /** Which snapshot has the answers, and what it took. */
    record Added(SnapshotId id, Outcome outcome) {}

    /** Writes a review whole, or not at all; only what differs from the newest snapshot of the same review is one more. */
    @Transactional
    public Added add(ReviewDraft draft, Instant at, Actor by) {
        lock(draft.key());
        return unchanged(draft)
                .map(newest -> new Added(newest, see(newest, at, by)))
                .orElseGet(() -> new Added(write(draft, at, by), Outcome.ADDED));
    }

    private SnapshotId write(ReviewDraft draft, Instant at, Actor by) {
        var id = SnapshotId.next();
        var key = draft.key();
        sql.sql("""
                        insert into review_snapshot (id, workload, lens, milestone, imported_at, imported_by, content_hash)
                        values (:id, :workload, :lens, :milestone, :at, :by, :hash)
                        """)
                .param("id", id.value())
                .param("workload", key.workload().value())
                .param("lens", key.lens().value())
                .param("milestone", key.milestone())
                .param("at", Timestamp.from(at))
                .param("by", by.toString())
                .param("hash", draft.hash())
                .update();
        answers.write(id, draft.answers());
        events.publishEvent(new ReviewImported(
                id, key.workload(), key.milestone(), draft.answers().size(), draft.practices(), by, at));
        return id;
    }

    /** A review that comes twice at once must not become two snapshots. */
    private void lock(AnswerPage.Key key) {
        sql.sql("select pg_advisory_xact_lock(:kind, hashtext(:review))")
                .param("kind", REVIEW)
                .param("review", key.workload() + "/" + key.lens() + "/" + key.milestone())
                .query((_, _) -> true)
                .single();
    }

    /** The newest snapshot of the same review, when its answers are the same. */
    private Optional<SnapshotId> unchanged(ReviewDraft draft) {
        return newest(draft.key())
                .filter(newest -> newest.hash().equals(draft.hash())
                        || !draft.hasNotes() && draft.hash().equals(withoutNotes(draft.key(), newest.id())))
                .map(Newest::id);
    }

    /** A list of answers tells no notes, and that is no change of them. */
    private String withoutNotes(AnswerPage.Key key, SnapshotId id) {
        return new ReviewDraft(key, answers.read(id)).withoutNotes().hash();
    }

    private record Newest(SnapshotId id, String hash) {}

    private Optional<Newest> newest(AnswerPage.Key key) {
        return sql.sql("""
                        select id, content_hash from review_snapshot
                         where workload = :workload and lens = :lens and milestone = :milestone
                         order by imported_at desc, id desc limit 1
                        """)
                .param("workload", key.workload().value())
                .param("lens", key.lens().value())
                .param("milestone", key.milestone())
                .query((row, _) ->
                        new Newest(new SnapshotId(row.getObject("id", UUID.class)), row.getString("content_hash")))
                .optional();
    }

    /**
     * Dates the review that is still being worked on: the snapshot whose answers came together with the date, else the newest
     * one. A date that is later than the answers were seen, or no later than the one that is known, tells nothing.
     *
     * @param together null when no answers came with it
     * @return whether it was recorded
     */
    @Transactional
    public boolean date(Fact updated, @Nullable SnapshotId together, Instant at, Actor by) {
        var key = updated.review();
        lock(key);
        var moment = Instant.parse(updated.value());
        var dated = Optional.ofNullable(together)
                .or(() -> newest(key).map(Newest::id))
                .flatMap(id -> find(id, at))
                .filter(snapshot -> !moment.isAfter(together == null ? snapshot.confirmedAt() : at))
                .filter(snapshot -> snapshot.updatedAt() == null || moment.isAfter(snapshot.updatedAt()));
        dated.ifPresent(snapshot -> facts.updated(snapshot.id(), updated, at, by));
        return dated.isPresent();
    }

    /** Only the review that is still worked on can be seen unchanged: a milestone never changes. */
    private Outcome see(SnapshotId id, Instant at, Actor by) {
        var newest = find(id, at).orElseThrow();
        if (newest.milestone() > 0 || !day(at).isAfter(day(newest.confirmedAt()))) {
            return Outcome.KNOWN;
        }
        facts.seen(newest, at, by);
        return Outcome.SEEN_UNCHANGED;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
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

    boolean isAny() {
        return sql.sql("select exists (select from review_snapshot)")
                .query(Boolean.class)
                .single();
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
        var id = new SnapshotId(row.getObject("id", UUID.class));
        return new Snapshot(
                id,
                new WorkloadId(workload),
                known.workloadName(workload),
                new LensAlias(lens),
                known.lensName(workload, lens),
                known.lensVersion(workload, lens, milestone),
                milestone,
                milestone == 0 ? null : known.milestoneName(workload, milestone),
                milestone == 0 ? known.seenUnchanged(id) : known.recordedAt(workload, milestone),
                known.updated(id),
                row.getTimestamp("imported_at").toInstant(),
                Actor.parse(row.getString("imported_by")));
    }
}
