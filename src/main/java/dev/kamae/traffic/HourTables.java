package dev.kamae.traffic;

import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.TerritoryRule;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of history, an hour at a time. */
@Repository
class HourTables {

    static final List<String> TABLES =
            List.of("traffic", "territory", "class", "country", "rule", "bot", "top", "attack");

    private final JdbcClient sql;

    HourTables(JdbcClient sql) {
        this.sql = sql;
    }

    void clear(LogHour hour) {
        TABLES.forEach(table -> sql.sql("delete from %s_hour where hour = :hour".formatted(table))
                .param("hour", Timestamp.from(hour.start()))
                .update());
    }

    /** @param numbers of every web ACL that is counted */
    void write(HourCounts counts, Profiles profiles, Map<WebAclId, Integer> numbers) {
        traffic(counts, profiles, numbers);
        sum(counts.hour().start(), counts.hour().end());
        countries(counts, numbers);
        rules(counts, numbers);
        bots(counts, numbers);
        tops(counts, numbers);
        attacks(counts, numbers);
    }

    private void traffic(HourCounts counts, Profiles profiles, Map<WebAclId, Integer> numbers) {
        var rows = new Columns<>(counts.traffic());
        insert(counts.hour(), """
                insert into traffic_hour
                select cast(:hour as timestamptz), acl, action, territory, class,
                       sum(requests), sum(evaluated), sum(counted), sum(would_block)
                  from unnest(cast(:acls as integer[]), cast(:actions as text[]), cast(:territories as text[]),
                              cast(:classes as text[]), cast(:requests as bigint[]), cast(:evaluated as bigint[]),
                              cast(:counted as bigint[]), cast(:wouldBlock as bigint[]))
                    as row (acl, action, territory, class, requests, evaluated, counted, would_block)
                 group by acl, action, territory, class
                """)
                .param("acls", rows.acls(TrafficCount::acl, numbers))
                .param("actions", rows.texts(TrafficCount::action))
                .param(
                        "territories",
                        rows.texts(row -> new TerritoryRule(
                                        profiles.of(row.acl(), counts.hour().start()))
                                .of(row.country())))
                .param("classes", rows.texts(TrafficCount::trafficClass))
                .param("requests", rows.figures(TrafficCount::requests))
                .param("evaluated", rows.figures(TrafficCount::evaluated))
                .param("counted", rows.figures(TrafficCount::counted))
                .param("wouldBlock", rows.figures(TrafficCount::wouldBlock))
                .update();
    }

    /** Inserts what screens read of the requests of a span; there must be no rows of it yet. */
    void sum(Instant from, Instant until) {
        for (var sort : List.of("territory", "class")) {
            sql.sql("""
                            insert into %1$s_hour
                            select hour, acl, %1$s,
                                   coalesce(sum(requests) filter (where action = 'ALLOW'), 0),
                                   coalesce(sum(requests) filter (where action = 'BLOCK'), 0),
                                   coalesce(sum(requests) filter (where action = 'CAPTCHA'), 0),
                                   coalesce(sum(requests) filter (where action = 'CHALLENGE'), 0),
                                   coalesce(sum(requests) filter (where action = 'OTHER'), 0),
                                   sum(evaluated),
                                   coalesce(sum(counted) filter (where action <> 'BLOCK'), 0),
                                   coalesce(sum(would_block) filter (where action <> 'BLOCK'), 0)
                              from traffic_hour where hour >= :from and hour < :until
                             group by hour, acl, %1$s
                            """.formatted(sort))
                    .param("from", Timestamp.from(from))
                    .param("until", Timestamp.from(until))
                    .update();
        }
    }

    private void countries(HourCounts counts, Map<WebAclId, Integer> numbers) {
        var rows = new Columns<>(counts.traffic());
        insert(counts.hour(), """
                insert into country_hour
                select cast(:hour as timestamptz), acl, country, action, sum(requests)
                  from unnest(cast(:acls as integer[]), cast(:countries as text[]), cast(:actions as text[]),
                              cast(:requests as bigint[])) as row (acl, country, action, requests)
                 group by acl, country, action
                """)
                .param("acls", rows.acls(TrafficCount::acl, numbers))
                .param("countries", rows.texts(TrafficCount::country))
                .param("actions", rows.texts(TrafficCount::action))
                .param("requests", rows.figures(TrafficCount::requests))
                .update();
    }

    private void rules(HourCounts counts, Map<WebAclId, Integer> numbers) {
        var rows = new Columns<>(counts.rules());
        insert(counts.hour(), """
                insert into rule_hour
                select cast(:hour as timestamptz), acl, rule, rule_group, sub_rule, effect, sum(requests)
                  from unnest(cast(:acls as integer[]), cast(:rules as text[]), cast(:groups as text[]),
                              cast(:subRules as text[]), cast(:effects as text[]), cast(:requests as bigint[]))
                    as row (acl, rule, rule_group, sub_rule, effect, requests)
                 group by acl, rule, rule_group, sub_rule, effect
                """)
                .param("acls", rows.acls(RuleCount::acl, numbers))
                .param("rules", rows.texts(row -> row.match().rule()))
                .param("groups", rows.texts(row -> row.match().group()))
                .param("subRules", rows.texts(row -> row.match().subRule()))
                .param("effects", rows.texts(row -> row.match().effect()))
                .param("requests", rows.figures(RuleCount::requests))
                .update();
    }

    private void bots(HourCounts counts, Map<WebAclId, Integer> numbers) {
        var rows = new Columns<>(counts.bots());
        insert(counts.hour(), """
                insert into bot_hour
                select cast(:hour as timestamptz), acl, category, name, verified, action, sum(requests)
                  from unnest(cast(:acls as integer[]), cast(:categories as text[]), cast(:names as text[]),
                              cast(:verified as text[]), cast(:actions as text[]), cast(:requests as bigint[]))
                    as row (acl, category, name, verified, action, requests)
                 group by acl, category, name, verified, action
                """)
                .param("acls", rows.acls(BotCount::acl, numbers))
                .param("categories", rows.texts(BotCount::category))
                .param("names", rows.texts(BotCount::name))
                .param("verified", rows.texts(BotCount::identity))
                .param("actions", rows.texts(BotCount::action))
                .param("requests", rows.figures(BotCount::requests))
                .update();
    }

    private void tops(HourCounts counts, Map<WebAclId, Integer> numbers) {
        var rows = new Columns<>(counts.tops());
        insert(counts.hour(), """
                insert into top_hour
                select cast(:hour as timestamptz), acl, kind, blocked, value, sum(requests)
                  from unnest(cast(:acls as integer[]), cast(:kinds as text[]), cast(:blocked as boolean[]),
                              cast(:values as text[]), cast(:requests as bigint[]))
                    as row (acl, kind, blocked, value, requests)
                 group by acl, kind, blocked, value
                """)
                .param("acls", rows.acls(TopCount::acl, numbers))
                .param("kinds", rows.texts(TopCount::kind))
                .param("blocked", rows.flags(TopCount::blocked))
                .param("values", rows.texts(TopCount::value))
                .param("requests", rows.figures(TopCount::requests))
                .update();
    }

    private void attacks(HourCounts counts, Map<WebAclId, Integer> numbers) {
        var rows = new Columns<>(counts.attacks());
        insert(counts.hour(), """
                insert into attack_hour
                select cast(:hour as timestamptz), acl, family, action, sum(requests), sum(evaluated)
                  from unnest(cast(:acls as integer[]), cast(:families as text[]), cast(:actions as text[]),
                              cast(:requests as bigint[]), cast(:evaluated as bigint[]))
                    as row (acl, family, action, requests, evaluated)
                 group by acl, family, action
                """)
                .param("acls", rows.acls(AttackCount::acl, numbers))
                .param("families", rows.texts(AttackCount::family))
                .param("actions", rows.texts(AttackCount::action))
                .param("requests", rows.figures(AttackCount::requests))
                .param("evaluated", rows.figures(AttackCount::evaluated))
                .update();
    }

    private StatementSpec insert(LogHour hour, String statement) {
        return sql.sql(statement).param("hour", Timestamp.from(hour.start()));
    }
}
