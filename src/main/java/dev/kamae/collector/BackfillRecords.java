package dev.kamae.collector;

import dev.kamae.core.Actor;
import dev.kamae.jobs.RunId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which logs of the past were asked for, and what came of each. */
@Repository
class BackfillRecords {

    private final JdbcClient sql;

    BackfillRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /** One as the job needs it. */
    record Wanted(
            UUID id,
            String bucket,
            String prefix,
            Days days,
            @Nullable Integer filesAMinute,
            Backfill backfill) {}

    void add(UUID id, S3Place place, String prefix, BackfillDraft draft, Days days, Actor by, Instant now) {
        sql.sql("""
                insert into backfill (id, bucket, prefix, first_day, last_day, files_a_minute, asked_by, asked_at, state)
                values (:id, :bucket, :prefix, :first, :last, :pace, :by, :now, 'COUNTING')
                """)
                .param("id", id)
                .param("bucket", place.bucket())
                .param("prefix", prefix)
                .param("first", Date.valueOf(days.first()))
                .param("last", days.last() == null ? null : Date.valueOf(days.last()))
                .param("pace", draft.filesAMinute())
                .param("by", by.toString())
                .param("now", Timestamp.from(now))
                .update();
    }

    void runs(UUID id, Backfill.State state, RunId run) {
        sql.sql("update backfill set state = :state, run = :run, failure = null where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("run", run.value())
                .update();
    }

    void counted(UUID id, Backfill.Estimate estimate) {
        var duration = estimate.duration();
        sql.sql("""
                update backfill set state = 'COUNTED', files = :files, known = :known, bytes = :bytes,
                    expected_records = :records, expected_seconds = :seconds
                where id = :id
                """)
                .param("id", id)
                .param("files", estimate.files())
                .param("known", estimate.known())
                .param("bytes", estimate.bytes())
                .param("records", estimate.records())
                .param("seconds", duration == null ? null : duration.toSeconds())
                .update();
    }

    /** One more file was loaded, or has failed by itself. */
    void took(UUID id, Loaded loaded) {
        sql.sql("""
                update backfill set loaded_files = loaded_files + 1, records = records + :records,
                    created = created + :created, present = present + :present, rejected = rejected + :rejected
                where id = :id
                """)
                .param("id", id)
                .param("records", loaded.records())
                .param("created", loaded.created())
                .param("present", loaded.present())
                .param("rejected", loaded.rejected())
                .update();
    }

    /** @param failure why it goes no further, a key of the texts; null when nothing is wrong */
    void stands(UUID id, Backfill.State state, @Nullable String failure) {
        sql.sql("update backfill set state = :state, failure = :failure where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("failure", failure)
                .update();
    }

    Optional<Wanted> find(UUID id) {
        return sql.sql("select * from backfill where id = :id")
                .param("id", id)
                .query(BackfillRecords::read)
                .optional();
    }

    /** The one that was asked for last. */
    Optional<Wanted> latest() {
        return sql.sql("select * from backfill order by asked_at desc, id limit 1")
                .query(BackfillRecords::read)
                .optional();
    }

    private static Wanted read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var bucket = row.getString("bucket");
        var prefix = row.getString("prefix");
        var first = row.getDate("first_day").toLocalDate();
        var last = row.getDate("last_day").toLocalDate();
        var pace = row.getObject("files_a_minute", Integer.class);
        var run = row.getObject("run", UUID.class);
        return new Wanted(
                id,
                bucket,
                prefix,
                new Days(first, last),
                pace,
                new Backfill(
                        id,
                        "s3://" + bucket + "/" + prefix,
                        first,
                        last,
                        pace,
                        Actor.parse(row.getString("asked_by")),
                        row.getTimestamp("asked_at").toInstant(),
                        Backfill.State.valueOf(row.getString("state")),
                        run == null ? null : new RunId(run),
                        estimate(row),
                        row.getLong("loaded_files"),
                        new Loaded(
                                row.getLong("records"),
                                row.getLong("created"),
                                row.getLong("present"),
                                row.getLong("rejected")),
                        row.getString("failure")));
    }

    private static Backfill.@Nullable Estimate estimate(ResultSet row) throws SQLException {
        var files = row.getObject("files", Long.class);
        var seconds = row.getObject("expected_seconds", Long.class);
        return files == null
                ? null
                : new Backfill.Estimate(
                        files,
                        row.getLong("known"),
                        row.getLong("bytes"),
                        row.getObject("expected_records", Long.class),
                        seconds == null ? null : Duration.ofSeconds(seconds));
    }
}
