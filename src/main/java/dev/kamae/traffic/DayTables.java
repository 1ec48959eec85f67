package dev.kamae.traffic;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days of the team's zone, summed up from their hours. */
@Repository
class DayTables {

    private static final List<String> TABLES = List.of("territory", "class", "country", "rule", "bot", "top", "attack");

    private static final List<String> SUMS = List.of("""
            insert into territory_day
            select cast(:day as date), acl, territory, sum(allowed), sum(blocked), sum(captcha), sum(challenged), sum(otherwise),
                   sum(evaluated), sum(counted), sum(would_block)
              from territory_hour where hour >= :from and hour < :until
             group by acl, territory
            """, """
            insert into class_day
            select cast(:day as date), acl, class, sum(allowed), sum(blocked), sum(captcha), sum(challenged), sum(otherwise),
                   sum(evaluated), sum(counted), sum(would_block)
              from class_hour where hour >= :from and hour < :until
             group by acl, class
            """, """
            insert into country_day
            select cast(:day as date), acl, country, action, sum(requests)
              from country_hour where hour >= :from and hour < :until
             group by acl, country, action
            """, """
            insert into rule_day
            select cast(:day as date), acl, rule, rule_group, sub_rule, effect, sum(requests)
              from rule_hour where hour >= :from and hour < :until
             group by acl, rule, rule_group, sub_rule, effect
            """, """
            insert into bot_day
            select cast(:day as date), acl, category, name, verified, action, sum(requests)
              from bot_hour where hour >= :from and hour < :until
             group by acl, category, name, verified, action
            """, """
            insert into top_day
            select cast(:day as date), acl, kind, blocked, value, requests
              from (select acl, kind, blocked, value, sum(requests) as requests,
                           row_number() over (partition by acl, kind, blocked order by sum(requests) desc, value) as place
                      from top_hour where hour >= :from and hour < :until
                     group by acl, kind, blocked, value) as ranked
             where place <= :kept
            """, """
            insert into attack_day
            select cast(:day as date), acl, family, action, sum(requests), sum(evaluated)
              from attack_hour where hour >= :from and hour < :until
             group by acl, family, action
            """);

    private final JdbcClient sql;

    DayTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** Makes a day anew from the hours that there are. */
    void sum(LocalDate day, ZoneId zone) {
        TABLES.forEach(table -> sql.sql("delete from %s_day where day = :day".formatted(table))
                .param("day", Date.valueOf(day))
                .update());
        SUMS.forEach(sum -> sql.sql(sum)
                .param("day", Date.valueOf(day))
                .param("from", Timestamp.from(start(day, zone)))
                .param("until", Timestamp.from(start(day.plusDays(1), zone)))
                .param("kept", TopQuestion.KEPT)
                .update());
    }

    void clear() {
        TABLES.forEach(table -> sql.sql("delete from %s_day".formatted(table)).update());
    }

    static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
