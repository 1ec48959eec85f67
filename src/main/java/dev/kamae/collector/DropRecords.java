package dev.kamae.collector;

import dev.kamae.core.Actor;
import dev.kamae.documents.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files were dropped on the page, by whom, and what came of each. */
@Repository
class DropRecords {

    private final JdbcClient sql;

    DropRecords(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, DropKey key, DropFolder.Written written, Actor by, Instant now) {
        sql.sql("""
                insert into dropped_file (id, name, key, size, sha256, dropped_by, dropped_at)
                values (:id, :name, :key, :size, :sha256, :by, :now)
                """)
                .param("id", id)
                .param("name", key.name())
                .param("key", key.key())
                .param("size", written.size())
                .param("sha256", written.sha256())
                .param("by", by.toString())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** How much lies in the folder. */
    record Lying(long files, long bytes) {}

    Lying lying() {
        return sql.sql("select count(*), coalesce(sum(size), 0) from dropped_file where removed_at is null")
                .query((row, _) -> new Lying(row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * One that is still to be loaded, or is kept.
     *
     * @param settled whether it was loaded to its end and nobody is reading it again
     */
    record Kept(
            UUID id,
            String key,
            long size,
            String sha256,
            Instant at,
            boolean waiting,
            boolean settled,
            long rejected) {}

    /** Oldest first. What is being read again waits only when that has ended without a word. */
    List<Kept> kept(Instant now) {
        return sql.sql("""
                        select d.*, d.records is null or f.state = 'FAILED'
                                or f.state = 'LOADING' and f.begun < :silent as waiting,
                            coalesce(f.state = 'LOADED', d.records is not null) as settled,
                            coalesce(f.rejected, 0) as left_over
                        from dropped_file d left join collected_file f on f.id = d.file
                        where d.removed_at is null order by d.dropped_at, d.id
                        """)
                .param("silent", Timestamp.from(now.minus(Duration.ofMinutes(10))))
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getTimestamp("dropped_at").toInstant(),
                        row.getBoolean("waiting"),
                        row.getBoolean("settled"),
                        row.getLong("left_over")))
                .list();
    }

    Set<UUID> ids() {
        return new HashSet<>(sql.sql("select id from dropped_file where removed_at is null")
                .query(UUID.class)
                .list());
    }

    /** The latest that has this content and key and is kept. */
    Optional<UUID> kept(String sha256, String key) {
        return sql.sql("""
                        select id from dropped_file where sha256 = :sha256 and key = :key and removed_at is null
                        order by dropped_at desc limit 1
                        """)
                .param("sha256", sha256)
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    /** It was read to its end. */
    void loaded(UUID id, @Nullable UUID file, Loaded loaded) {
        sql.sql("""
                update dropped_file set file = :file, records = :records, created = :created, present = :present,
                    rejected = :rejected, failure = null
                where id = :id
                """)
                .param("id", id)
                .param("file", file)
                .param("records", loaded.records())
                .param("created", loaded.created())
                .param("present", loaded.present())
                .param("rejected", loaded.rejected())
                .update();
    }

    /** It could not be loaded and is tried again. */
    void failed(UUID id, @Nullable UUID file, String failure) {
        sql.sql("update dropped_file set file = :file, failure = :failure where id = :id")
                .param("id", id)
                .param("file", file)
                .param("failure", failure)
                .update();
    }

    void removed(UUID id, Instant now) {
        sql.sql("update dropped_file set removed_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The last ones, latest first. */
    List<Drop> recent(int most) {
        return sql.sql("""
                        select d.*, (select reason from rejected_record r
                            where r.file = d.file and r.number = 0 and r.recovered_at is null limit 1) as refusal
                        from dropped_file d order by d.dropped_at desc, d.id limit :most
                        """).param("most", most).query(DropRecords::read).list();
    }

    private static Drop read(ResultSet row, int number) throws SQLException {
        var records = row.getObject("records", Long.class);
        var loaded = records == null
                ? null
                : new Loaded(records, row.getLong("created"), row.getLong("present"), row.getLong("rejected"));
        var refusal = row.getString("refusal");
        return new Drop(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("key"),
                row.getLong("size"),
                Actor.parse(row.getString("dropped_by")),
                row.getTimestamp("dropped_at").toInstant(),
                row.getObject("file", UUID.class),
                loaded,
                row.getString("failure"),
                // what gave documents is a file of logs, though its end may be damaged
                refusal == null || loaded == null || loaded.created() + loaded.present() > 0
                        ? null
                        : "documents.reason." + Reason.valueOf(refusal),
                row.getTimestamp("removed_at") == null);
    }
}
