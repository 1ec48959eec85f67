package dev.kamae.wellarchitected;

import dev.kamae.core.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was told of reviews apart from their answers; rows are only ever appended. */
@Repository
class ReviewFacts {

    private final JdbcClient sql;

    ReviewFacts(JdbcClient sql) {
        this.sql = sql;
    }

    private record Key(String workload, String lens, int milestone, FactKind kind) {}

    /**
     * What was known at a moment.
     *
     * @param seen when snapshots were last seen unchanged
     * @param updated when the reviews of snapshots had been changed last
     */
    record Known(Map<Key, String> values, Map<SnapshotId, Instant> seen, Map<SnapshotId, Instant> updated) {

        @Nullable
        String workloadName(String workload) {
            return values.get(new Key(workload, "", 0, FactKind.WORKLOAD_NAME));
        }

        @Nullable
        String milestoneName(String workload, int milestone) {
            return values.get(new Key(workload, "", milestone, FactKind.MILESTONE_NAME));
        }

        @Nullable
        Instant recordedAt(String workload, int milestone) {
            var text = values.get(new Key(workload, "", milestone, FactKind.RECORDED_AT));
            return text == null ? null : Instant.parse(text);
        }

        @Nullable
        Instant seenUnchanged(SnapshotId snapshot) {
            return seen.get(snapshot);
        }

        @Nullable
        Instant updated(SnapshotId snapshot) {
            return updated.get(snapshot);
        }

        @Nullable
        String lensName(String workload, String lens) {
            return values.get(new Key(workload, lens, 0, FactKind.LENS_NAME));
        }

        @Nullable
        String lensVersion(String workload, String lens, int milestone) {
            return values.get(new Key(workload, lens, milestone, FactKind.LENS_VERSION));
        }
    }

    Known known(Instant at) {
        return new Known(values(at), seen(at), updated(at));
    }

    private Map<Key, String> values(Instant at) {
        return sql
                .sql("""
                        select distinct on (workload, lens, milestone, kind) workload, lens, milestone, kind, value
                          from review_fact
                         where told_at <= :at and kind not in ('SEEN_UNCHANGED', 'UPDATED_AT')
                         order by workload, lens, milestone, kind, id desc
                        """)
                .param("at", Timestamp.from(at))
                .query((row, _) -> Map.entry(
                        new Key(
                                row.getString("workload"),
                                row.getString("lens"),
                                row.getInt("milestone"),
                                FactKind.valueOf(row.getString("kind"))),
                        row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<SnapshotId, Instant> seen(Instant at) {
        return sql
                .sql("""
                        select value, max(told_at) as seen from review_fact
                         where told_at <= :at and kind = 'SEEN_UNCHANGED'
                         group by value
                        """)
                .param("at", Timestamp.from(at))
                .query((row, _) -> Map.entry(
                        new SnapshotId(UUID.fromString(row.getString("value"))),
                        row.getTimestamp("seen").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<SnapshotId, Instant> updated(Instant at) {
        return sql
                .sql("""
                        select distinct on (snapshot) snapshot, value from review_fact
                         where told_at <= :at and kind = 'UPDATED_AT'
                         order by snapshot, value::timestamptz desc
                        """)
                .param("at", Timestamp.from(at))
                .query((row, _) -> Map.entry(
                        new SnapshotId(row.getObject("snapshot", UUID.class)), Instant.parse(row.getString("value"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** That the review of a snapshot was changed last at a moment. */
    void updated(SnapshotId snapshot, Fact updated, Instant at, Actor by) {
        append(updated, snapshot, at, by);
    }

    /** That an export of the review still worked on came, and its answers were those of a snapshot. */
    void seen(Snapshot unchanged, Instant at, Actor by) {
        append(
                new Fact(
                        unchanged.workload(),
                        unchanged.lens().value(),
                        unchanged.milestone(),
                        FactKind.SEEN_UNCHANGED,
                        unchanged.id().toString()),
                null,
                at,
                by);
    }

    /** Appends those that are not known so already, and gives them back. */
    @Transactional
    public List<Fact> add(List<Fact> facts, Instant at, Actor by) {
        return facts.stream().filter(fact -> add(fact, at, by)).toList();
    }

    private boolean add(Fact fact, Instant at, Actor by) {
        if (newest(fact).filter(fact.value()::equals).isPresent()) {
            return false;
        }
        append(fact, null, at, by);
        return true;
    }

    private void append(Fact fact, @Nullable SnapshotId snapshot, Instant at, Actor by) {
        sql.sql("""
                        insert into review_fact (workload, lens, milestone, kind, value, snapshot, told_at, told_by)
                        values (:workload, :lens, :milestone, :kind, :value, :snapshot, :at, :by)
                        """)
                .param("workload", fact.workload().value())
                .param("lens", fact.lens())
                .param("milestone", fact.milestone())
                .param("kind", fact.kind().name())
                .param("value", fact.value())
                .param("snapshot", snapshot == null ? null : snapshot.value(), Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("by", by.toString())
                .update();
    }

    private Optional<String> newest(Fact fact) {
        return sql.sql("""
                        select value from review_fact
                         where workload = :workload and lens = :lens and milestone = :milestone and kind = :kind
                         order by id desc limit 1
                        """)
                .param("workload", fact.workload().value())
                .param("lens", fact.lens())
                .param("milestone", fact.milestone())
                .param("kind", fact.kind().name())
                .query(String.class)
                .optional();
    }
}
