package dev.kamae.collector;

import dev.kamae.documents.Place;
import dev.kamae.documents.Reason;
import dev.kamae.documents.Rejected;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The records that became no document, as the ledger keeps them. */
@Repository
class RejectedRecords {

    private static final String CHOSEN = """
             from rejected_record r join collected_file f on f.id = r.file
            where (cast(:record as bigint) is null or r.id = :record)
                and (cast(:file as uuid) is null or r.file = :file)
                and (cast(:reason as text) is null or r.reason = :reason)
                and (:recovered or r.recovered_at is null)
            """;

    private final JdbcClient sql;

    RejectedRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Those of the file that was begun last first, each file's in its order.
     *
     * @param recovered whether those are among them that have become documents
     */
    List<RejectedRecord> page(RejectedChoice choice, boolean recovered, long offset, int limit) {
        return chosen(
                        "select r.*, f.source, f.key",
                        choice,
                        recovered,
                        " order by f.begun desc, f.id, r.id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(RejectedRecords::read)
                .list();
    }

    long count(RejectedChoice choice, boolean recovered) {
        return chosen("select count(*)", choice, recovered, "")
                .query(Long.class)
                .single();
    }

    /** How many are left of each reason. */
    Map<Reason, Long> countByReason(RejectedChoice choice) {
        var counts = new EnumMap<Reason, Long>(Reason.class);
        chosen("select r.reason, count(*)", choice, false, " group by r.reason").query(row -> {
            counts.put(Reason.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /** A file of which something is left. */
    record Holding(UUID file, Ledger.Source source, String key, long rejected, long kept) {}

    /** The files of which some of the chosen are left, latest first. */
    List<Holding> files(RejectedChoice choice) {
        return chosen("""
                        select f.id, f.source, f.key, f.rejected, (select count(*) from rejected_record k
                            where k.file = f.id and k.recovered_at is null) as kept
                        """, choice, false, " group by f.id order by f.begun desc, f.id")
                .query((row, _) -> new Holding(
                        row.getObject("id", UUID.class),
                        Ledger.Source.valueOf(row.getString("source")),
                        row.getString("key"),
                        row.getLong("rejected"),
                        row.getLong("kept")))
                .list();
    }

    /** The chosen ones of a file that are left, in the order of their places. */
    List<RejectedRecord> left(RejectedChoice choice, UUID file) {
        var inFile = new RejectedChoice(choice.record(), file, choice.reason());
        return chosen("select r.*, f.source, f.key", inFile, false, " order by r.byte_offset, r.id")
                .query(RejectedRecords::read)
                .list();
    }

    /** It is still none; perhaps for another reason than before. */
    void refusedAgain(long id, Reason reason, Instant now) {
        sql.sql("""
                update rejected_record set reason = :reason, tried_at = :now, trouble = null
                where id = :id and recovered_at is null
                """)
                .param("id", id)
                .param("reason", reason.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Its bytes could not be had. */
    void notRead(long id, String trouble, Instant now) {
        sql.sql(
                        "update rejected_record set tried_at = :now, trouble = :trouble where id = :id and recovered_at is null")
                .param("id", id)
                .param("trouble", trouble)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Some of a file have become documents. Whoever else read them at the same time has counted them already; they are
     * counted once.
     *
     * @param documents how many each has become: an envelope that was rejected as one holds many
     * @param created how many of these are new
     * @return how many records are counted now
     */
    @Transactional
    public int recovered(UUID file, Map<Long, Integer> documents, long created, Instant now) {
        var counted = sql.sql("""
                        update rejected_record set recovered_at = :now, tried_at = :now, trouble = null
                        where id = any(:ids) and file = :file and recovered_at is null
                        returning id
                        """)
                .param("file", file)
                .param("ids", documents.keySet().toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .list();
        long became =
                counted.stream().mapToLong(id -> documents.getOrDefault(id, 0)).sum();
        sql.sql("""
                update collected_file set rejected = greatest(rejected - :counted, 0),
                    records = records + :became - :counted, created = created + :created,
                    present = present + :became - :created
                where id = :file
                """)
                .param("file", file)
                .param("counted", counted.size())
                .param("became", became)
                .param("created", Math.min(created, became))
                .update();
        return counted.size();
    }

    /** Keeps what was recovered by reading its whole file again, which has begun a new list. */
    void keepRecovered(RejectedRecord record, Instant now) {
        sql.sql("""
                insert into rejected_record
                    (file, number, byte_offset, length, event, hash, reason, excerpt, tried_at, recovered_at)
                values (:file, :number, :offset, :length, :event, :hash, :reason, :excerpt, :now, :now)
                """)
                .param("file", record.file())
                .param("number", record.rejected().number())
                .param("offset", record.rejected().offset())
                .param("length", record.rejected().length())
                .param("event", record.rejected().place().event())
                .param("hash", record.rejected().hash())
                .param("reason", record.rejected().reason().name())
                .param("excerpt", Stored.text(record.rejected().excerpt()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those of a file that are left were just read. */
    void triedAgain(UUID file, Instant now) {
        sql.sql("update rejected_record set tried_at = :now where file = :file and recovered_at is null")
                .param("file", file)
                .param("now", Timestamp.from(now))
                .update();
    }

    private JdbcClient.StatementSpec chosen(String what, RejectedChoice choice, boolean recovered, String rest) {
        var reason = choice.reason();
        return sql.sql(what + CHOSEN + rest)
                .param("record", choice.record())
                .param("file", choice.file())
                .param("reason", reason == null ? null : reason.name())
                .param("recovered", recovered);
    }

    private static RejectedRecord read(ResultSet row, int number) throws SQLException {
        return new RejectedRecord(
                row.getLong("id"),
                row.getObject("file", UUID.class),
                DroppedFile.shownKey(row.getString("source"), row.getString("key")),
                new Rejected(
                        Reason.valueOf(row.getString("reason")),
                        new Place(
                                row.getLong("number"),
                                row.getLong("byte_offset"),
                                row.getLong("length"),
                                row.getInt("event")),
                        row.getString("hash"),
                        row.getString("excerpt")),
                instant(row, "tried_at"),
                row.getString("trouble"),
                instant(row, "recovered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
