package dev.kamae.traffic;

import static java.util.Objects.requireNonNull;

import dev.kamae.core.Territory;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.waflog.RuleMatch;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.WebAclId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads history. */
@Repository
class PastTraffic {

    private final JdbcClient sql;
    private final MonthTables months;
    private final ZoneId zone;

    PastTraffic(JdbcClient sql, MonthTables months, Clock clock) {
        this.sql = sql;
        this.months = months;
        this.zone = clock.getZone();
    }

    /**
     * Which hours of a span are known.
     *
     * @param lack why not; empty for a known one
     */
    record HourState(LogHour hour, Optional<HourLack> lack) {}

    Map<LogHour, HourState> hours(Instant from, Instant until) {
        var found = new HashMap<LogHour, HourState>();
        sql.sql("select hour, whole, reason from folded_hour where hour >= :from and hour < :until")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, _) -> state(row))
                .list()
                .forEach(state -> found.put(state.hour(), state));
        return found;
    }

    private static HourState state(ResultSet row) throws SQLException {
        var hour = new LogHour(row.getTimestamp("hour").toInstant());
        if (row.getBoolean("whole")) {
            return new HourState(hour, Optional.empty());
        }
        var reason = row.getString("reason");
        return new HourState(hour, Optional.of(reason == null ? HourLack.NOT_FOLDED : HourLack.valueOf(reason)));
    }

    /** @param acls by which numbers the tables name them */
    List<Cell<Territory>> territories(Period period, Collection<Integer> acls) {
        return cells(period, acls, "territory", Territory::valueOf);
    }

    /** @param acls by which numbers the tables name them */
    List<Cell<TrafficClass>> classes(Period period, Collection<Integer> acls) {
        return cells(period, acls, "class", TrafficClass::valueOf);
    }

    private <K> List<Cell<K>> cells(Period period, Collection<Integer> acls, String sort, Function<String, K> value) {
        var cut = period.step() == Period.Step.HOUR ? "hour" : "day";
        return between(period, sql.sql("""
                        select %1$s as cut, %2$s as sort, sum(allowed) as allow, sum(blocked) as block, sum(captcha) as captcha,
                               sum(challenged) as challenge, sum(otherwise) as other, sum(evaluated) as evaluated,
                               sum(counted) as counted, sum(would_block) as would_block
                          from %2$s_%1$s
                         where %1$s >= :from and %1$s < :until and acl = any(:acls)
                         group by %1$s, %2$s
                        """.formatted(cut, sort)))
                .param("acls", acls.toArray(Integer[]::new))
                .query((row, _) -> new Cell<>(
                        cut(row, period),
                        value.apply(row.getString("sort")),
                        byAction(row),
                        row.getLong("evaluated"),
                        row.getLong("counted"),
                        row.getLong("would_block")))
                .list();
    }

    /** What labels tell of each web ACL. */
    List<Evaluating.Labels> labels(Period period, Map<WebAclId, Integer> acls) {
        var named = named(acls);
        var cut = period.step() == Period.Step.HOUR ? "hour" : "day";
        return between(period, sql.sql("""
                        select acl, sum(evaluated) as evaluated,
                               coalesce(sum(allowed + blocked + captcha + challenged + otherwise)
                                        filter (where class = any(:labelled)), 0) as labelled
                          from class_%1$s
                         where %1$s >= :from and %1$s < :until and acl = any(:acls)
                         group by acl
                        """.formatted(cut)))
                .param("acls", acls.values().toArray(Integer[]::new))
                .param("labelled", names(TrafficClass::isLabelled))
                .query((row, _) -> new Evaluating.Labels(
                        requireNonNull(named.get(row.getInt("acl"))),
                        row.getLong("evaluated"),
                        row.getLong("labelled")))
                .list();
    }

    private static String[] names(Predicate<TrafficClass> which) {
        return Arrays.stream(TrafficClass.values())
                .filter(which)
                .map(TrafficClass::name)
                .toArray(String[]::new);
    }

    private static Map<Action, Long> byAction(ResultSet row) throws SQLException {
        var found = new EnumMap<Action, Long>(Action.class);
        for (var action : Action.values()) {
            var requests = row.getLong(action.name());
            if (requests > 0) {
                found.put(action, requests);
            }
        }
        return found;
    }

    /** The most frequent values and how often they come, at least. */
    List<Top> tops(Period period, Collection<Integer> acls, TopKind kind, boolean blocked, int most) {
        return within(period, """
                select value as name, sum(requests) as requests from %s
                 where acl = any(:acls) and kind = :kind and blocked = :blocked
                 group by value order by requests desc, value limit :most
                """, "top")
                .param("acls", acls.toArray(Integer[]::new))
                .param("kind", kind.name())
                .param("blocked", blocked)
                .param("most", most)
                .query(PastTraffic::top)
                .list();
    }

    /** Countries but for the home countries of the web ACLs, and how many requests came from there. */
    List<Top> countries(Period period, Map<Integer, String> homes) {
        return within(period, """
                select country as name, sum(requests) as requests
                  from %s join unnest(cast(:acls as integer[]), cast(:homes as text[])) as home (acl, home) using (acl)
                 where country <> home and country <> ''
                 group by country order by requests desc, country
                """, "country")
                .param("acls", homes.keySet().toArray(Integer[]::new))
                .param("homes", homes.values().toArray(String[]::new))
                .query(PastTraffic::top)
                .list();
    }

    /**
     * Without those that let through, which hardly ever are of interest and are most.
     *
     * @param acls by which numbers the tables name them
     */
    List<RuleCount> rules(Period period, Map<WebAclId, Integer> acls) {
        return rules(period, acls, "and effect <> 'ALLOWED'");
    }

    /** @param acls by which numbers the tables name them */
    List<RuleCount> allRules(Period period, Map<WebAclId, Integer> acls) {
        return rules(period, acls, "");
    }

    private List<RuleCount> rules(Period period, Map<WebAclId, Integer> acls, String and) {
        var named = named(acls);
        return within(period, """
                select acl, rule, rule_group, sub_rule, effect, sum(requests) as requests
                  from %s
                 where acl = any(:acls)
                """ + and + " group by acl, rule, rule_group, sub_rule, effect", "rule")
                .param("acls", acls.values().toArray(Integer[]::new))
                .query((row, _) -> new RuleCount(
                        requireNonNull(named.get(row.getInt("acl"))),
                        new RuleMatch(
                                row.getString("rule"),
                                row.getString("rule_group"),
                                row.getString("sub_rule"),
                                RuleEffect.valueOf(row.getString("effect"))),
                        row.getLong("requests")))
                .list();
    }

    /** Requests of an hour by a class of bots, for what is usual. */
    record PastBots(Instant hour, TrafficClass trafficClass, long requests) {}

    List<PastBots> pastBots(Instant from, Instant until, Collection<Integer> acls) {
        return sql.sql("""
                        select hour, class, sum(allowed + blocked + captcha + challenged + otherwise) as requests
                          from class_hour
                         where hour >= :from and hour < :until and acl = any(:acls) and class = any(:bots)
                         group by hour, class
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("acls", acls.toArray(Integer[]::new))
                .param("bots", names(TrafficClass::isBot))
                .query((row, _) -> new PastBots(
                        row.getTimestamp("hour").toInstant(),
                        TrafficClass.valueOf(row.getString("class")),
                        row.getLong("requests")))
                .list();
    }

    /** @param acls by which numbers the tables name them */
    List<BotCount> bots(Period period, Map<WebAclId, Integer> acls) {
        var named = named(acls);
        return within(period, """
                select acl, category, name, verified, action, sum(requests) as requests
                  from %s
                 where acl = any(:acls)
                 group by acl, category, name, verified, action
                """, "bot")
                .param("acls", acls.values().toArray(Integer[]::new))
                .query((row, _) -> new BotCount(
                        requireNonNull(named.get(row.getInt("acl"))),
                        row.getString("category"),
                        row.getString("name"),
                        BotIdentity.valueOf(row.getString("verified")),
                        Action.valueOf(row.getString("action")),
                        row.getLong("requests")))
                .list();
    }

    /** Requests of an hour by what tiles show, for what is usual. */
    record Past(Instant hour, Territory territory, long requests, long blocked) {}

    List<Past> past(Instant from, Instant until, Collection<Integer> acls) {
        return sql.sql("""
                        select hour, territory, sum(allowed + blocked + captcha + challenged + otherwise) as requests,
                               sum(blocked) as blocked
                          from territory_hour
                         where hour >= :from and hour < :until and acl = any(:acls)
                         group by hour, territory
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("acls", acls.toArray(Integer[]::new))
                .query((row, _) -> new Past(
                        row.getTimestamp("hour").toInstant(),
                        Territory.valueOf(row.getString("territory")),
                        row.getLong("requests"),
                        row.getLong("blocked")))
                .list();
    }

    /** The hours of a span that wait to be told apart by another profile than they were. */
    List<Instant> countedAnew(Instant from, Instant until) {
        return sql.sql("select hour from folded_hour where anew and whole and hour >= :from and hour < :until")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
    }

    /** The hours of a span that history has, without those that are to be counted anew. */
    Set<Instant> known(Instant from, Instant until) {
        return new TreeSet<>(
                sql.sql("select hour from folded_hour where whole and not anew and hour >= :from and hour < :until")
                        .param("from", Timestamp.from(from))
                        .param("until", Timestamp.from(until))
                        .query((row, _) -> row.getTimestamp(1).toInstant())
                        .list());
    }

    /** @param statement about rows of a table, of hours or of days; where whole months are summed up, of those instead */
    private StatementSpec within(Period period, String statement, String table) {
        if (period.step() == Period.Step.HOUR) {
            return between(
                    period,
                    sql.sql(statement.formatted(
                            "(select * from %s_hour where hour >= :from and hour < :until) as counts"
                                    .formatted(table))));
        }
        var whole = months.within(period);
        return between(period, sql.sql(statement.formatted("""
                        (select * from %1$s_month where month >= :first and month < :after union all
                         select * from %1$s_day where day >= :from and day < :first union all
                         select * from %1$s_day where day >= :after and day < :until) as counts
                        """.formatted(table))))
                .param("first", Date.valueOf(whole.first()))
                .param("after", Date.valueOf(whole.after()));
    }

    private StatementSpec between(Period period, StatementSpec statement) {
        if (period.step() == Period.Step.HOUR) {
            return statement
                    .param("from", Timestamp.from(period.from()))
                    .param("until", Timestamp.from(period.until()));
        }
        var days = MonthTables.Days.of(period, zone);
        return statement.param("from", Date.valueOf(days.first())).param("until", Date.valueOf(days.after()));
    }

    private static Map<Integer, WebAclId> named(Map<WebAclId, Integer> numbers) {
        return numbers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private Instant cut(ResultSet row, Period period) throws SQLException {
        return period.step() == Period.Step.HOUR
                ? row.getTimestamp("cut").toInstant()
                : DayTables.start(row.getObject("cut", LocalDate.class), zone);
    }

    private static Top top(ResultSet row, int number) throws SQLException {
        return new Top(row.getString("name"), row.getLong("requests"));
    }
}
