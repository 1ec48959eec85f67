package dev.kamae.audit;

import dev.kamae.audit.ChainCheck.Break;
import dev.kamae.audit.ChainCheck.Reason;
import dev.kamae.core.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals the rows of the trail one after the other, and follows the chain from its beginning. Whoever may do everything in
 * the database can still write a chain of their own; what was noted of the old one outside tells the two apart.
 */
@Component
class Chain {

    private static final int AT_ONCE = 2_000;

    /** A transaction that writes into the trail ends before so many others have. */
    private static final int LATE = 20_000;

    private static final long ONE_AT_A_TIME = 0x6b616d6165L;

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    Chain(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Seals what waits, at most some thousands; returns how many. */
    @Transactional
    public int seal() {
        sql.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", ONE_AT_A_TIME)
                .query((row, number) -> number)
                .list();
        var link = last();
        var waiting = waiting();
        for (var row : waiting) {
            link = link.next(row);
            sql.sql("insert into audit_seal (position, row_id, hash) values (:position, :row, :hash)")
                    .param("position", link.position())
                    .param("row", row.id())
                    .param("hash", link.hash())
                    .update();
        }
        return waiting.size();
    }

    /** When the oldest row was written that waits for its seal; empty when none does. */
    Optional<Instant> oldestWaiting() {
        return waiting().stream().map(TrailRow::at).min(Comparator.naturalOrder());
    }

    private List<TrailRow> waiting() {
        return sql.sql("""
                        select id, at, actor, action, subject, detail::text as detail from audit_row r
                         where id > (select coalesce(max(row_id), 0) - :late from audit_seal)
                           and not exists (select from audit_seal s where s.row_id = r.id)
                         order by id limit :limit
                        """)
                .param("late", LATE)
                .param("limit", AT_ONCE)
                .query((row, number) -> row(row))
                .list();
    }

    TrailRow row(ResultSet row) throws SQLException {
        return new TrailRow(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                Actor.parse(row.getString("actor")),
                row.getString("action"),
                row.getString("subject"),
                json.readValue(row.getString("detail"), DETAIL));
    }

    /** The end of the chain. */
    Link last() {
        return sql.sql("select position, hash from audit_seal order by position desc limit 1")
                .query((row, number) -> new Link(row.getLong("position"), row.getBytes("hash")))
                .optional()
                .orElse(Link.BEGINNING);
    }

    /**
     * Follows the chain from its beginning and compares it with what was noted of it; changes nothing.
     *
     * @param noted by people, outside
     * @param progress told the place from time to time
     * @return empty when it was asked to stop
     */
    Optional<ChainCheck> follow(List<Link> noted, LongConsumer progress, BooleanSupplier stop) {
        var marks = Stream.concat(earlier().stream(), noted.stream()).collect(Collectors.groupingBy(Link::position));
        var link = Link.BEGINNING;
        while (!stop.getAsBoolean()) {
            var sealed = sealed(link.position());
            for (var next : sealed) {
                var fault = fault(link, next, marks.getOrDefault(link.position() + 1, List.of()));
                if (fault != null) {
                    return Optional.of(new ChainCheck(clock.instant(), link, fault));
                }
                link = next.link();
            }
            progress.accept(link.position());
            if (sealed.isEmpty()) {
                return Optional.of(new ChainCheck(clock.instant(), link, cutOff(link, marks.keySet())));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Break fault(Link before, Sealed next, List<Link> noted) {
        long position = before.position() + 1;
        if (next.link().position() != position) {
            return new Break(position, null, Reason.SEAL_GONE);
        }
        var row = next.row();
        if (row == null) {
            return new Break(position, next.rowId(), next.isThere() ? Reason.ROW_CHANGED : Reason.ROW_GONE);
        }
        if (!before.next(row).equals(next.link())) {
            return new Break(position, row.id(), Reason.ROW_CHANGED);
        }
        return noted.stream().anyMatch(link -> !link.equals(next.link()))
                ? new Break(position, row.id(), Reason.MADE_ANEW)
                : null;
    }

    private static @Nullable Break cutOff(Link last, Set<Long> noted) {
        return noted.stream().anyMatch(position -> position > last.position())
                ? new Break(last.position() + 1, null, Reason.END_GONE)
                : null;
    }

    private record Sealed(
            Link link,
            long rowId,
            boolean isThere,
            @Nullable TrailRow row) {}

    private List<Sealed> sealed(long after) {
        return sql.sql("""
                        select s.position, s.row_id, s.hash, r.id, r.at, r.actor, r.action, r.subject, r.detail::text as detail
                          from audit_seal s left join audit_row r on r.id = s.row_id
                         where s.position > :after order by s.position limit :limit
                        """)
                .param("after", after)
                .param("limit", AT_ONCE)
                .query((row, number) -> new Sealed(
                        new Link(row.getLong("position"), row.getBytes("hash")),
                        row.getLong("row_id"),
                        row.getObject("id") != null,
                        readable(row)))
                .list();
    }

    /** Null when it is not there, or is nothing that was ever written here. */
    private @Nullable TrailRow readable(ResultSet row) throws SQLException {
        try {
            return row.getObject("id") == null ? null : row(row);
        } catch (RuntimeException tampered) {
            return null;
        }
    }

    /** How far each earlier check came that found nothing. */
    private List<Link> earlier() {
        return sql.sql("select rows, hash from audit_check where reason is null and rows > 0")
                .query((row, number) -> new Link(row.getLong("rows"), row.getBytes("hash")))
                .list();
    }

    @Transactional
    public void keep(ChainCheck check) {
        var broken = check.broken();
        sql.sql("""
                        insert into audit_check (at, rows, hash, broken_position, broken_row, reason)
                        values (:at, :rows, :hash, :position, :row, :reason)
                        """)
                .param("at", Timestamp.from(check.at()))
                .param("rows", check.last().position())
                .param("hash", check.last().hash())
                .param("position", broken == null ? null : broken.position())
                .param("row", broken == null ? null : broken.row())
                .param("reason", broken == null ? null : broken.reason().name())
                .update();
    }

    Optional<ChainCheck> lastCheck() {
        return sql.sql("""
                        select at, rows, hash, broken_position, broken_row, reason from audit_check
                         order by id desc limit 1
                        """)
                .query((row, number) -> new ChainCheck(
                        row.getTimestamp("at").toInstant(),
                        new Link(row.getLong("rows"), row.getBytes("hash")),
                        row.getString("reason") == null ? null : broken(row)))
                .optional();
    }

    private static Break broken(ResultSet row) throws SQLException {
        return new Break(
                row.getLong("broken_position"),
                row.getObject("broken_row", Long.class),
                Reason.valueOf(row.getString("reason")));
    }
}
