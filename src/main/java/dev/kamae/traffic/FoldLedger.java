package dev.kamae.traffic;

import dev.kamae.waflog.LogHour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which hours history has, which are due, and up to when arrivals were looked for. */
@Repository
class FoldLedger {

    /** A gap between hours with lines is an hour too; but not the years between today and a line with a wrong clock. */
    private static final Duration LONGEST_GAP = Duration.ofDays(60);

    /** An hour whose logs did not answer is left alone for a while, an old one for longer. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final Duration LONG_PAUSE = Duration.ofHours(6);
    private static final Duration OLD = Duration.ofDays(1);

    private final JdbcClient sql;

    FoldLedger(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An hour that was answered.
     *
     * @param anew whether it has to be counted even if no line was added
     */
    record Stored(Instant askedAt, boolean whole, long documents, boolean anew) {}

    /** Up to when arrivals were looked for; empty when they never were. */
    Optional<Instant> arrivalsUntil() {
        return sql.sql("select arrivals_until from fold_progress")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /**
     * Notes hours in which something has arrived, and that arrivals are known up to a moment, at once: whoever dies in between
     * leaves neither or both.
     */
    @Transactional
    void arrived(Collection<LogHour> hours, Instant until, String zone) {
        sql.sql("""
                        insert into folded_hour (hour, touched_at)
                        select unnest(cast(:hours as timestamptz[])), cast(:until as timestamptz)
                        on conflict (hour) do update set touched_at = greatest(folded_hour.touched_at, excluded.touched_at)
                        """)
                .param(
                        "hours",
                        hours.stream().map(hour -> hour.start().toString()).toArray(String[]::new))
                .param("until", Timestamp.from(until))
                .update();
        fillGaps(until);
        sql.sql("""
                        insert into fold_progress (arrivals_until, zone) values (:until, :zone)
                        on conflict (the_only) do update
                           set arrivals_until = greatest(fold_progress.arrivals_until, excluded.arrivals_until)
                        """).param("until", Timestamp.from(until)).param("zone", zone).update();
    }

    /** Hours without a line between others are due as well: only the logs can say that there was none. */
    private void fillGaps(Instant now) {
        sql.sql("""
                        insert into folded_hour (hour, touched_at)
                        select missing, cast(:now as timestamptz)
                          from (select hour, lead(hour) over (order by hour) as following from folded_hour) as known,
                               generate_series(hour + interval '1 hour', following - interval '1 hour', interval '1 hour')
                                 as missing
                         where following - hour <= cast(:longest as interval)
                           and missing + interval '1 hour' <= :now
                        on conflict do nothing
                        """)
                .param("now", Timestamp.from(now))
                .param("longest", LONGEST_GAP.toString())
                .update();
    }

    /** Closed hours to be asked for, latest first. */
    List<LogHour> due(Instant now) {
        return sql.sql("""
                        select hour from folded_hour
                         where (asked_at is null or asked_at < touched_at or anew)
                           and hour + interval '1 hour' <= :now
                           and (tried_at is null
                                or tried_at <= case when hour >= :old then cast(:again as timestamptz) else :muchLater end)
                         order by hour desc
                        """)
                .param("now", Timestamp.from(now))
                .param("old", Timestamp.from(now.minus(OLD)))
                .param("again", Timestamp.from(now.minus(PAUSE)))
                .param("muchLater", Timestamp.from(now.minus(LONG_PAUSE)))
                .query((row, _) -> new LogHour(row.getTimestamp(1).toInstant()))
                .list();
    }

    /** How many closed hours wait to be asked for, those left alone for a while included. */
    long waiting(Instant now) {
        return sql.sql("""
                        select count(*) from folded_hour
                         where (asked_at is null or asked_at < touched_at or anew) and hour + interval '1 hour' <= :now
                        """).param("now", Timestamp.from(now)).query(Long.class).single();
    }

    /** How far counting is. */
    Counting counting(Instant now) {
        return sql.sql("""
                        select count(*) filter (where not due) as counted,
                               count(*) filter (where due and tried_at is null) as waiting,
                               count(*) filter (where due and tried_at is not null) as postponed
                          from (select tried_at, asked_at is null or asked_at < touched_at or anew as due
                                  from folded_hour where hour + interval '1 hour' <= :now) as closed
                        """)
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        new Counting(row.getLong("counted"), row.getLong("waiting"), row.getLong("postponed")))
                .single();
    }

    /** Those of some hours of which no line had come in when arrivals were last looked for, and they were over by then. */
    Set<Instant> undelivered(Collection<Instant> hours) {
        return Set.copyOf(sql.sql("""
                        select hour from unnest(cast(:hours as timestamptz[])) as asked(hour)
                         where hour + interval '1 hour' <= (select arrivals_until from fold_progress)
                           and not exists (select from folded_hour as known where known.hour = asked.hour)
                        """)
                .param("hours", hours.stream().map(Instant::toString).toArray(String[]::new))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list());
    }

    Optional<Stored> stored(LogHour hour) {
        return stored("", hour);
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<Stored> lock(LogHour hour) {
        sql.sql("insert into folded_hour (hour, touched_at) values (:hour, :hour) on conflict do nothing")
                .param("hour", Timestamp.from(hour.start()))
                .update();
        return stored(" for update", hour);
    }

    private Optional<Stored> stored(String locking, LogHour hour) {
        return sql.sql("select asked_at, whole, documents, anew from folded_hour where hour = :hour" + locking)
                .param("hour", Timestamp.from(hour.start()))
                .query(FoldLedger::read)
                .optional()
                .flatMap(found -> found);
    }

    private static Optional<Stored> read(ResultSet row, int number) throws SQLException {
        var askedAt = row.getTimestamp("asked_at");
        return askedAt == null
                ? Optional.empty()
                : Optional.of(new Stored(
                        askedAt.toInstant(),
                        row.getBoolean("whole"),
                        row.getLong("documents"),
                        row.getBoolean("anew")));
    }

    /** No line was added since. */
    void same(LogHour hour, Instant askedAt) {
        sql.sql("""
                        update folded_hour set asked_at = greatest(asked_at, :asked), tried_at = null, reason = null
                         where hour = :hour and not anew
                        """)
                .param("hour", Timestamp.from(hour.start()))
                .param("asked", Timestamp.from(askedAt))
                .update();
    }

    /** An answer has been stored. */
    void taken(HourCounts counts, boolean anew) {
        sql.sql("""
                        update folded_hour
                           set asked_at = :asked, whole = true, attacks = true, documents = :documents, anew = :anew, tried_at = null,
                               reason = null
                         where hour = :hour
                        """)
                .param("hour", Timestamp.from(counts.hour().start()))
                .param("asked", Timestamp.from(counts.askedAt()))
                .param("documents", counts.documents())
                .param("anew", anew)
                .update();
    }

    /** An answer was taken note of, and gives no reason to store it: there are fewer lines than before, or none at all. */
    void noted(LogHour hour, Instant askedAt, HourLack lack) {
        sql.sql("""
                        update folded_hour
                           set asked_at = greatest(asked_at, :asked), documents = coalesce(documents, 0), anew = false,
                               tried_at = null, reason = :reason
                         where hour = :hour
                        """)
                .param("hour", Timestamp.from(hour.start()))
                .param("asked", Timestamp.from(askedAt))
                .param("reason", lack.name())
                .update();
    }

    /** There was no whole answer; what is stored stays. */
    void notTaken(LogHour hour, HourLack lack, Instant now) {
        sql.sql("update folded_hour set tried_at = :now, reason = :reason where hour = :hour")
                .param("hour", Timestamp.from(hour.start()))
                .param("now", Timestamp.from(now))
                .param("reason", lack.name())
                .update();
    }

    /** The fewest lines that an hour of the day before and the day after had; empty when none is known to have any. */
    Optional<Long> fewestAround(LogHour hour) {
        return sql.sql("""
                        select min(documents) from folded_hour
                         where hour between cast(:hour as timestamptz) - interval '24 hours'
                                        and cast(:hour as timestamptz) + interval '24 hours'
                           and whole and documents > 0
                        """)
                .param("hour", Timestamp.from(hour.start()))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** What holds from a moment on was declared otherwise; null for always. */
    void countAnew(@Nullable Instant from, Instant now) {
        sql.sql("""
                        update folded_hour set anew = true, touched_at = greatest(touched_at, :now)
                         where asked_at is not null and hour >= cast(:from as timestamptz)
                        """)
                .param("now", Timestamp.from(now))
                .param("from", from == null ? "-infinity" : from.toString())
                .update();
    }
}
