package dev.kamae.traffic;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what history has of attacks: whole days of the team's zone as days, what is before and after them by hours. */
@Repository
class PastAttacks {

    private final JdbcClient sql;
    private final ZoneId zone;

    PastAttacks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.zone = clock.getZone();
    }

    List<AttackCount> counts(AttackFamily family, Instant from, Instant until) {
        var first = LocalDate.ofInstant(from.minusNanos(1), zone).plusDays(1);
        var end = LocalDate.ofInstant(until, zone);
        var days = first.isBefore(end);
        return sql.sql("""
                        select arn, action, sum(requests) as requests, sum(evaluated) as evaluated
                          from (select acl, action, requests, evaluated from attack_day
                                 where family = :family and day >= :first and day < :end
                                 union all
                                select acl, action, requests, evaluated from attack_hour
                                 where family = :family
                                   and (hour >= :from and hour < :before or hour >= :after and hour < :until)) as counts
                               join web_acl on web_acl.id = counts.acl
                         group by arn, action
                        """)
                .param("family", family.name())
                .param("first", Date.valueOf(first))
                .param("end", Date.valueOf(end))
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(days ? DayTables.start(first, zone) : until))
                .param("after", Timestamp.from(days ? DayTables.start(end, zone) : until))
                .param("until", Timestamp.from(until))
                .query((row, _) -> new AttackCount(
                        new WebAclId(row.getString("arn")),
                        family,
                        Action.valueOf(row.getString("action")),
                        row.getLong("requests"),
                        row.getLong("evaluated")))
                .list();
    }

    /** How many hours of a span history has, with attacks looked for. */
    int hours(Instant from, Instant until) {
        return sql.sql("""
                        select count(*) from folded_hour where whole and attacks and hour >= :from and hour < :until
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Integer.class)
                .single();
    }
}
