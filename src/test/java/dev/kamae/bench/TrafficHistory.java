package dev.kamae.bench;

import dev.kamae.core.Territory;
import dev.kamae.traffic.BotIdentity;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.waflog.TrafficClass;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Thirteen months before the day, as wide as 60 million lines a day make them: every territory and class in each
 * hour, 120 countries, 90 rules, 60 names of bots, and the hundred most frequent paths and clients.
 *
 * <p>Where readers never look into single hours of long ago (countries, bots, tops), hours are made of the last nine weeks only,
 * and days of all.
 */
final class TrafficHistory {

    private static final Duration LENGTH = Duration.ofDays(400);
    private static final Duration FINE = Duration.ofDays(63);
    private static final String DAYS =
            "generate_series(timestamptz '2025-10-20', timestamptz '2026-11-22', interval '1 day') as hour";

    private final JdbcClient sql;

    TrafficHistory(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isThere() {
        return sql.sql("select count(*) from folded_hour where hour < :day")
                        .param("day", Timestamp.from(TrafficDay.END.minus(TrafficDay.LENGTH)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void fill() {
        var before = System.nanoTime();
        sql.sql("""
                insert into folded_hour (hour, touched_at, asked_at, whole, attacks, documents)
                select hour, hour, hour + interval '2 hours', true, true, 2500000 from %s
                """.formatted(hours(LENGTH))).update();
        traffic();
        attacks();
        rules();
        countries();
        bots();
        tops();
        sql.sql("update web_acl set first_hour = :first")
                .param(
                        "first",
                        Timestamp.from(TrafficDay.END.minus(TrafficDay.LENGTH).minus(LENGTH)))
                .update();
        for (var table : new String[] {"territory", "class", "attack", "rule", "country", "bot", "top"}) {
            for (var cut : new String[] {"hour", "day"}) {
                sql.sql("vacuum analyze %s_%s".formatted(table, cut)).update();
                System.out.printf(
                        "%,d rows of %s_%s%n",
                        sql.sql("select count(*) from %s_%s".formatted(table, cut))
                                .query(Long.class)
                                .single(),
                        table,
                        cut);
            }
        }
        sql.sql("vacuum analyze folded_hour").update();
        System.out.printf("history made in %d s%n", (System.nanoTime() - before) / 1_000_000_000);
    }

    private void traffic() {
        sums("territory", array(Territory.values()));
        sums("class", array(TrafficClass.values()));
    }

    private void sums(String sort, String values) {
        insert(sort, LENGTH, """
                value, n, n / 20, n / 200, n / 100, 0, n * 9 / 10, n / 20, n / 50
                  from unnest(%s) as value, lateral (select cast(60000 + random() * 60000 as bigint)) as count (n)
                """.formatted(values));
    }

    private void attacks() {
        insert("attack", LENGTH, """
                family, action, cast(random() * 500 as bigint), cast(200000 + random() * 4000 as bigint)
                  from unnest(%s) as family, unnest(%s) as action
                """.formatted(array(AttackFamily.values()), array(Action.values())));
    }

    private void rules() {
        insert("rule", FINE, """
                'rule-' || number / 3, case when number < 60 then 'AWS#AWSManagedRulesGroup' || number / 6 else '' end,
                       case when number < 60 then 'SubRule' || number else '' end, effect, cast(1 + random() * 900 as bigint)
                  from generate_series(1, 90) as number,
                       unnest(array['%s', '%s']) as effect
                """.formatted(RuleEffect.BLOCKED, RuleEffect.COUNTED));
    }

    private void countries() {
        insert("country", FINE, """
                chr(65 + number / 26) || chr(65 + mod(number, 26)), action, cast(1 + random() * 900 as bigint)
                  from generate_series(1, 120) as number, unnest(array['ALLOW', 'BLOCK']) as action
                """);
    }

    private void bots() {
        insert("bot", FINE, """
                'category-' || mod(number, 12), 'bot-' || number, identity, action, cast(1 + random() * 900 as bigint)
                  from generate_series(1, 60) as number, unnest(array['%s', '%s']) as identity,
                       unnest(array['ALLOW', 'BLOCK']) as action
                """.formatted(BotIdentity.VERIFIED, BotIdentity.UNVERIFIED));
    }

    /** Of paths the same come again and again, of clients hardly any. */
    private void tops() {
        insert("top", FINE, """
                kind, blocked, case kind when '%2$s' then '/items/' || number
                       else '10.' || cast(random() * 255 as integer) || '.' || number || '.' || cast(random() * 255 as integer) end,
                       cast(1 + random() * 900 as bigint)
                  from unnest(%1$s) as kind, unnest(array[true, false]) as blocked, generate_series(1, 100) as number
                """.formatted("array['PATH', 'CLIENT']", "PATH"));
    }

    /** Hours of so long before the day, and days of all the time; what is random is so for each of them. */
    private void insert(String table, Duration fine, String columns) {
        insert(table + "_hour", "hour", hours(fine), columns);
        insert(table + "_day", "cast(hour as date)", DAYS, columns);
    }

    private void insert(String table, String cut, String moments, String columns) {
        sql.sql("""
                insert into %s select %s, acl.id, one.*
                  from %s, web_acl as acl, lateral (select %s offset 0 * extract(epoch from hour)) as one
                on conflict do nothing
                """.formatted(table, cut, moments, columns)).update();
    }

    private static String hours(Duration length) {
        var until = TrafficDay.END.minus(TrafficDay.LENGTH);
        return "generate_series(timestamptz '%s', timestamptz '%s' - interval '1 hour', interval '1 hour') as hour"
                .formatted(until.minus(length), until);
    }

    private static String array(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> "'" + value.name() + "'")
                .collect(Collectors.joining(", ", "array[", "]"));
    }
}
