package dev.kamae.collector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each place in S3 has been read. */
@Repository
class S3Places {

    private final JdbcClient sql;

    S3Places(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * From when on a place is read.
     *
     * @param beginning what is older is left alone
     * @param watermark the start of the last listing of which everything was read; null before there was one
     */
    record Span(Instant beginning, @Nullable Instant watermark) {}

    /** Where reading goes on, or begins now: at the first time, and when somebody has set another beginning. */
    Span span(S3Place place, Instant now) {
        sql.sql("""
                        insert into s3_place (bucket, prefix, since_seconds, beginning)
                        values (:bucket, :prefix, :since, :beginning)
                        on conflict (bucket, prefix) do update set
                            since_seconds = excluded.since_seconds, beginning = excluded.beginning, watermark = null
                        where s3_place.since_seconds <> excluded.since_seconds
                        """)
                .param("bucket", place.bucket())
                .param("prefix", place.prefix())
                .param("since", place.since().toSeconds())
                .param("beginning", Timestamp.from(now.minus(place.since())))
                .update();
        return on(place, "select beginning, watermark from s3_place")
                .query((row, _) -> new Span(row.getTimestamp("beginning").toInstant(), instant(row, "watermark")))
                .single();
    }

    /** A listing has gone through. */
    void listed(S3Place place, Instant begun, long onTheirWay) {
        on(place, "update s3_place set looked_at = :at, on_their_way = :count")
                .param("at", Timestamp.from(begun))
                .param("count", onTheirWay)
                .update();
    }

    /** One of the files on their way was read, or has failed by itself. */
    void took(S3Place place) {
        on(place, "update s3_place set on_their_way = on_their_way - 1").update();
    }

    /** Everything that was listed then is read, or in the ledger as failed. */
    void complete(S3Place place, Instant begun) {
        on(place, "update s3_place set watermark = :at")
                .param("at", Timestamp.from(begun))
                .update();
    }

    void failed(S3Place place, S3Fault fault, Instant now) {
        on(place, "update s3_place set failure = :failure, failed_at = :at")
                .param("failure", fault.text())
                .param("at", Timestamp.from(now))
                .update();
    }

    /** For those who operate Kamae; empty before the first run. */
    Optional<S3PlaceState> state(S3Place place) {
        return on(place, "select * from s3_place")
                .query((row, _) -> new S3PlaceState(
                        place.address(place.prefix()),
                        instant(row, "beginning"),
                        instant(row, "looked_at"),
                        row.getObject("on_their_way", Long.class),
                        row.getString("failure"),
                        instant(row, "failed_at")))
                .optional();
    }

    private JdbcClient.StatementSpec on(S3Place place, String statement) {
        return sql.sql(statement + " where bucket = :bucket and prefix = :prefix")
                .param("bucket", place.bucket())
                .param("prefix", place.prefix());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
