package dev.kamae.traffic;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Months of the team's zone, summed up from their days once they are over. They say nothing that the days do not; a span of
 * thirteen months is only read faster by them.
 */
@Repository
class MonthTables {

    private static final int MONTHS = 0x7472_0003;

    private static final List<String> TABLES = List.of("country", "rule", "bot", "top");

    private static final List<String> SUMS = List.of("""
            insert into country_month
            select cast(:month as date), acl, country, action, sum(requests)
              from country_day where day >= :month and day < :after
             group by acl, country, action
            """, """
            insert into rule_month
            select cast(:month as date), acl, rule, rule_group, sub_rule, effect, sum(requests)
              from rule_day where day >= :month and day < :after
             group by acl, rule, rule_group, sub_rule, effect
            """, """
            insert into bot_month
            select cast(:month as date), acl, category, name, verified, action, sum(requests)
              from bot_day where day >= :month and day < :after
             group by acl, category, name, verified, action
            """, """
            insert into top_month
            select cast(:month as date), acl, kind, blocked, value, sum(requests)
              from top_day where day >= :month and day < :after
             group by acl, kind, blocked, value
            """);

    private final JdbcClient sql;
    private final ZoneId zone;

    MonthTables(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.zone = clock.getZone();
    }

    /**
     * Some days.
     *
     * @param after the day after the last
     */
    record Days(LocalDate first, LocalDate after) {

        /** Those of a period; the day of its last moment counts. */
        static Days of(Period period, ZoneId zone) {
            return new Days(
                    LocalDate.ofInstant(period.from(), zone),
                    LocalDate.ofInstant(period.until().minusNanos(1), zone).plusDays(1));
        }
    }

    /** The longest run of summed months within a period; no days at its beginning when there is none. */
    Days within(Period period) {
        var days = Days.of(period, zone);
        var summed = new HashSet<>(sql.sql("select month from summed_month where month >= :first and month < :after")
                .param("first", Date.valueOf(days.first()))
                .param("after", Date.valueOf(days.after()))
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list());
        var longest = new Days(days.first(), days.first());
        var month = days.first().plusMonths(1).minusDays(1).withDayOfMonth(1);
        while (month.isBefore(days.after())) {
            var end = month;
            while (summed.contains(end) && !end.plusMonths(1).isAfter(days.after())) {
                end = end.plusMonths(1);
            }
            if (end.toEpochDay() - month.toEpochDay()
                    > longest.after().toEpochDay() - longest.first().toEpochDay()) {
                longest = new Days(month, end);
            }
            month = end.equals(month) ? month.plusMonths(1) : end;
        }
        return longest;
    }

    /** The months with days that are over and not summed up. */
    List<LocalDate> due(Instant now) {
        return sql.sql("""
                        select distinct cast(date_trunc('month', day) as date) as month from territory_day
                         where day < date_trunc('month', cast(:today as date))
                        except select month from summed_month order by month desc
                        """)
                .param("today", Date.valueOf(LocalDate.ofInstant(now, zone)))
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** Makes a month anew from the days that there are. */
    @Transactional
    void sum(LocalDate month) {
        lock(month);
        TABLES.forEach(table -> sql.sql("delete from %s_month where month = :month".formatted(table))
                .param("month", Date.valueOf(month))
                .update());
        SUMS.forEach(sum -> sql.sql(sum)
                .param("month", Date.valueOf(month))
                .param("after", Date.valueOf(month.plusMonths(1)))
                .update());
        sql.sql("insert into summed_month (month) values (:month) on conflict do nothing")
                .param("month", Date.valueOf(month))
                .update();
    }

    /**
     * A day has changed, in the transaction that goes on: until its month is summed up again, it is read by days. After all
     * days that are locked in this transaction, in the order of the months.
     */
    void changed(LocalDate day) {
        var month = day.withDayOfMonth(1);
        lock(month);
        sql.sql("delete from summed_month where month = :month")
                .param("month", Date.valueOf(month))
                .update();
    }

    void clear() {
        sql.sql("delete from summed_month").update();
    }

    /** Who sums a month up and who changes one of its days must not pass each other. */
    private void lock(LocalDate month) {
        sql.sql("select pg_advisory_xact_lock(:kind, :number)")
                .param("kind", MONTHS)
                .param("number", (int) month.toEpochDay())
                .query((_, _) -> true)
                .single();
    }
}
