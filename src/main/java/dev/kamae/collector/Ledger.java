package dev.kamae.collector;

import dev.kamae.documents.Rejected;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files were loaded and what came of them; it needs a database only, no application around it. */
@Repository
class Ledger {

    /** Of one file this many are kept one by one; how many there were is known all the same. */
    static final int REJECTED_KEPT = 1_000;

    private static final String COLUMNS =
            "id, source, key, size, state, begun, ended, records, created, present, rejected, attempts, failure, geo";

    private static final String KNOWN =
            "select key, version, state, attempts, begun, failure from collected_file where source = :source";

    private static final Duration WHILE_AN_INDEX_IS_AWAY = Duration.ofHours(1);

    private final DataSource database;
    private final JdbcClient sql;

    Ledger(DataSource database) {
        this.database = database;
        this.sql = JdbcClient.create(database);
    }

    /** The ledger in a database that perhaps no portal has seen yet. */
    static Ledger in(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/collector")
                // as the portal names the history of each module
                .table("flyway_schema_history_collector")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return new Ledger(database);
    }

    enum Source {
        FOLDER,
        COMMAND,
        S3,
        /** Dropped on the page. */
        PAGE
    }

    /**
     * A load that has begun.
     *
     * @param id tells it from one that begins later and takes its place
     */
    record Begun(UUID file, UUID id) {}

    /** What is known of a file by its key. */
    record Known(
            String version,
            FileState state,
            int attempts,
            Instant begun,
            @Nullable String failure) {

        /** Whether this version is to be loaded again: after ten seconds, then after twice as long each time. */
        boolean isDueAgain(Instant now, Duration longestPause) {
            return switch (state) {
                case LOADED -> false;
                // whoever loads it still keeps everybody else from it
                case LOADING -> true;
                case FAILED -> begun.plus(pause(longestPause)).isBefore(now);
            };
        }

        private Duration pause(Duration longestPause) {
            var pause = Duration.ofSeconds(10).multipliedBy(1L << Math.min(attempts - 1, 20));
            // an index may be closed for good, and each try sends much that is there already
            var longest = Taken.INDEX_AWAY.equals(failure) && longestPause.compareTo(WHILE_AN_INDEX_IS_AWAY) < 0
                    ? WHILE_AN_INDEX_IS_AWAY
                    : longestPause;
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    /** The files of a source by their keys. */
    Map<String, Known> known(Source source) {
        return known(sql.sql(KNOWN).param("source", source.name()));
    }

    /** Some files of a source by their keys. */
    Map<String, Known> known(Source source, List<String> keys) {
        return known(sql.sql(KNOWN + " and key = any(:keys)")
                .param("source", source.name())
                .param("keys", keys.stream().map(Stored::text).toArray(String[]::new)));
    }

    /** Those of some objects that are not known as they are now. What has failed is known; it is tried again apart. */
    List<SourceObject> fresh(List<SourceObject> objects) {
        var known = known(Source.S3, objects.stream().map(SourceObject::key).toList());
        return objects.stream()
                .filter(object -> isFresh(object, known.get(Stored.text(object.key()))))
                .toList();
    }

    private static boolean isFresh(SourceObject object, @Nullable Known known) {
        return known == null
                || !known.version().equals(object.version())
                // it is there again
                || S3Fault.GONE.text().equals(known.failure());
    }

    /**
     * What files had until now.
     *
     * @param seconds that loading them took
     */
    record Speed(long bytes, long records, double seconds) {

        Backfill.Estimate estimate(long files, long known, long size, @Nullable Integer filesAMinute) {
            double atPace = filesAMinute == null ? 0 : files * 60.0 / filesAMinute;
            if (bytes == 0) {
                var duration = filesAMinute == null ? null : Duration.ofSeconds(Math.round(atPace));
                return new Backfill.Estimate(files, known, size, null, duration);
            }
            double share = (double) size / bytes;
            return new Backfill.Estimate(
                    files,
                    known,
                    size,
                    Math.round(records * share),
                    Duration.ofSeconds(Math.round(Math.max(seconds * share, atPace))));
        }
    }

    /** Of the last thousand files of a source that had something in them. */
    Speed speed(Source source) {
        return sql.sql("""
                        select coalesce(sum(size), 0) as bytes, coalesce(sum(records), 0) as records,
                            coalesce(extract(epoch from sum(ended - begun)), 0) as seconds
                        from (select * from collected_file
                            where source = :source and state = 'LOADED' and size > 0
                            order by begun desc limit 1000) last
                        """)
                .param("source", source.name())
                .query((row, _) -> new Speed(row.getLong("bytes"), row.getLong("records"), row.getDouble("seconds")))
                .single();
    }

    /** The files of a source that are not loaded and may yet be. */
    Map<String, Known> unsettled(Source source) {
        return known(sql.sql(KNOWN + " and state <> 'LOADED' and failure is distinct from :gone")
                .param("source", source.name())
                .param("gone", S3Fault.GONE.text()));
    }

    private static Map<String, Known> known(JdbcClient.StatementSpec question) {
        var known = new HashMap<String, Known>();
        question.query(row -> {
            known.put(
                    row.getString("key"),
                    new Known(
                            row.getString("version"),
                            FileState.valueOf(row.getString("state")),
                            row.getInt("attempts"),
                            row.getTimestamp("begun").toInstant(),
                            row.getString("failure")));
        });
        return known;
    }

    /** Which file has this key. */
    Optional<UUID> id(Source source, String key) {
        return sql.sql("select id from collected_file where source = :source and key = :key")
                .param("source", source.name())
                .param("key", Stored.text(key))
                .query(UUID.class)
                .optional();
    }

    /** A file is no longer where it was, and is not looked for any more. */
    void gone(Source source, String key, Instant now) {
        sql.sql("update collected_file set state = 'FAILED', ended = :now, failure = :gone "
                        + "where source = :source and key = :key")
                .param("now", Timestamp.from(now))
                .param("gone", S3Fault.GONE.text())
                .param("source", source.name())
                .param("key", Stored.text(key))
                .update();
    }

    /** Keeps others from a file, on every replica; empty when somebody has it. Who dies lets go. */
    Optional<FileLock> lock(Source source, String key) {
        return FileLock.of(database, source + " " + Stored.text(key));
    }

    /**
     * A file is being loaded, for the first time, again, or with a new content, by whoever has its lock. Should somebody load
     * it all the same, who lost the lock with the connection, then they go on for nothing: what they still tell is not written.
     */
    Begun begin(Source source, Incoming file, String geo, Instant now) {
        var load = UUID.randomUUID();
        var begun = sql.sql("""
                        insert into collected_file (id, source, key, size, version, state, begun, loading, geo)
                        values (:id, :source, :key, :size, :version, 'LOADING', :now, :id, :geo)
                        on conflict (source, key) do update set
                            attempts = case when collected_file.version = excluded.version
                                then collected_file.attempts + 1 else 1 end,
                            size = excluded.size, version = excluded.version, state = 'LOADING', begun = excluded.begun,
                            ended = null, records = 0, created_before = collected_file.created_before
                                + collected_file.created, created = 0, present = 0, rejected = 0, failure = null,
                            loading = excluded.loading, geo = excluded.geo
                        returning id
                        """)
                .param("id", load)
                .param("source", source.name())
                .param("key", Stored.text(file.key()))
                .param("size", file.size())
                .param("version", file.version())
                .param("now", Timestamp.from(now))
                .param("geo", geo.isEmpty() ? null : geo)
                .query(UUID.class)
                .single();
        // of the same content it stays known what was recovered
        sql.sql("""
                delete from rejected_record where file = :file and (recovered_at is null
                    or (select attempts from collected_file where id = :file) = 1)
                """).param("file", begun).update();
        return new Begun(begun, load);
    }

    /** A record became no document; from the 1,001st of a file on they are only counted. */
    void reject(Begun begun, long count, Rejected rejected) {
        if (count > REJECTED_KEPT) {
            return;
        }
        sql.sql("""
                insert into rejected_record (file, number, byte_offset, length, event, hash, reason, excerpt)
                select id, :number, :offset, :length, :event, :hash, :reason, :excerpt
                from collected_file where id = :file and loading = :load
                """)
                .param("file", begun.file())
                .param("load", begun.id())
                .param("number", rejected.number())
                .param("offset", rejected.offset())
                .param("length", rejected.length())
                .param("event", rejected.place().event())
                .param("hash", rejected.hash())
                .param("reason", rejected.reason().name())
                .param("excerpt", Stored.text(rejected.excerpt()))
                .update();
    }

    void loaded(Begun begun, Loaded loaded, Instant now) {
        end(begun, FileState.LOADED, loaded, null, now);
    }

    void failed(Begun begun, Loaded soFar, String failure, Instant now) {
        end(begun, FileState.FAILED, soFar, failure, now);
    }

    private void end(Begun begun, FileState state, Loaded loaded, @Nullable String failure, Instant now) {
        sql.sql("""
                update collected_file set state = :state, ended = :now, records = :records, created = :created,
                    present = :present, rejected = :rejected, failure = :failure
                where id = :file and loading = :load
                """)
                .param("file", begun.file())
                .param("load", begun.id())
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("records", loaded.records())
                .param("created", loaded.created())
                .param("present", loaded.present())
                .param("rejected", loaded.rejected())
                .param("failure", failure)
                .update();
    }

    List<CollectedFile> files(boolean troubledOnly, long offset, int limit) {
        return sql.sql("select " + COLUMNS + " from collected_file " + where(troubledOnly)
                        + " order by begun desc, id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> file(row))
                .list();
    }

    long count(boolean troubledOnly) {
        return sql.sql("select count(*) from collected_file " + where(troubledOnly))
                .query(Long.class)
                .single();
    }

    private static String where(boolean troubledOnly) {
        return troubledOnly ? "where state = 'FAILED' or rejected > 0" : "";
    }

    Optional<CollectedFile> file(UUID id) {
        return sql.sql("select " + COLUMNS + " from collected_file where id = :id")
                .param("id", id)
                .query((row, _) -> file(row))
                .optional();
    }

    /** Files, those with trouble, documents, and when a file was last loaded. */
    record Totals(
            long files,
            long troubled,
            long documents,
            @Nullable Instant lastLoaded) {}

    Totals totals() {
        return sql.sql("""
                        select count(*) as files,
                            count(*) filter (where state = 'FAILED' or rejected > 0) as troubled,
                            coalesce(sum(created + created_before), 0) as documents,
                            max(ended) filter (where state = 'LOADED') as last_loaded
                        from collected_file
                        """)
                .query((row, _) -> new Totals(
                        row.getLong("files"),
                        row.getLong("troubled"),
                        row.getLong("documents"),
                        instant(row, "last_loaded")))
                .single();
    }

    private static CollectedFile file(ResultSet row) throws SQLException {
        return new CollectedFile(
                row.getObject("id", UUID.class),
                DroppedFile.shownKey(row.getString("source"), row.getString("key")),
                row.getLong("size"),
                FileState.valueOf(row.getString("state")),
                row.getTimestamp("begun").toInstant(),
                instant(row, "ended"),
                row.getLong("records"),
                row.getLong("created"),
                row.getLong("present"),
                row.getLong("rejected"),
                row.getInt("attempts"),
                row.getString("failure"),
                row.getString("geo"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
