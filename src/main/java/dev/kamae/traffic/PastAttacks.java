package dev.kamae.traffic;

import static java.util.Objects.requireNonNull;

import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.webacl.WebAcls;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what history has of attacks: whole days of the team's zone as days, what is before and after them by hours. */
@Repository
class PastAttacks {

    private final JdbcClient sql;
    private final WebAcls acls;
    private final ZoneId zone;

    PastAttacks(JdbcClient sql, WebAcls acls, Clock clock) {
        this.sql = sql;
        this.acls = acls;
        this.zone = clock.getZone();
    }

    List<AttackCount> counts(AttackFamily family, Instant from, Instant until) {
        var first = LocalDate.ofInstant(from.minusNanos(1), zone).plusDays(1);
        var end = LocalDate.ofInstant(until, zone);
        var days = first.isBefore(end);
        var named = acls.all().stream().collect(Collectors.toUnmodifiableMap(WebAcls.Seen::number, WebAcls.Seen::id));
        return sql.sql("""
                        select acl, action, sum(requests) as requests, sum(evaluated) as evaluated
                          from (select acl, action, requests, evaluated from attack_day
                                 where family = :family and day >= :first and day < :end
                                 union all
                                select acl, action, requests, evaluated from attack_hour
                                 where family = :family
                                   and (hour >= :from and hour < :before or hour >= :after and hour < :until)) as counts
                         where acl = any(:acls)
                         group by acl, action
                        """)
                .param("acls", named.keySet().toArray(Integer[]::new))
                .param("family", family.name())
                .param("first", Date.valueOf(first))
                .param("end", Date.valueOf(end))
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(days ? DayTables.start(first, zone) : until))
                .param("after", Timestamp.from(days ? DayTables.start(end, zone) : until))
                .param("until", Timestamp.from(until))
                .query((row, _) -> new AttackCount(
                        requireNonNull(named.get(row.getInt("acl"))),
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
