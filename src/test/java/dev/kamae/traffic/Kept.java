package dev.kamae.traffic;

import dev.kamae.webacl.WebAclId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What history has, in the words of {@link Expected}. */
final class Kept {

    private final JdbcClient sql;

    Kept(JdbcClient sql) {
        this.sql = sql;
    }

    /** Clears everything that this module has written. */
    void clear() {
        for (var table : List.of("territory", "class", "country", "rule", "bot", "top", "attack")) {
            sql.sql("delete from %s_hour".formatted(table)).update();
            sql.sql("delete from %s_day".formatted(table)).update();
        }
        List.of("traffic_hour", "summed_month", "folded_hour", "fold_progress", "profile_version", "web_acl")
                .forEach(table -> sql.sql("delete from " + table).update());
    }

    Map<String, Long> traffic() {
        return read("select hour, arn, action || ' ' || territory || ' ' || class, requests from traffic_hour");
    }

    Map<String, Long> rules() {
        return read(
                "select hour, arn, rule || '/' || rule_group || '/' || sub_rule || ' ' || effect, requests from rule_hour");
    }

    Map<String, Long> countries() {
        return read("select hour, arn, country || ' ' || action, requests from country_hour");
    }

    /** Requests in which an attack was seen. */
    Map<String, Long> attacks() {
        return attacks("requests");
    }

    /** Requests that were looked at for attacks. */
    Map<String, Long> lookedAt() {
        return attacks("evaluated");
    }

    private Map<String, Long> attacks(String column) {
        var found = read("select hour, arn, family || ' ' || action, %s from attack_hour".formatted(column));
        found.values().removeIf(count -> count == 0);
        return found;
    }

    /** By hour. */
    Map<String, Long> sums(String column) {
        var sums = new TreeMap<String, Long>();
        sql.sql("select hour, sum(%1$s) from traffic_hour group by hour having sum(%1$s) > 0".formatted(column))
                .query((row, _) -> sums.put(row.getTimestamp(1).toInstant().toString(), row.getLong(2)))
                .list();
        return sums;
    }

    long requests() {
        return sql.sql("select coalesce(sum(requests), 0) from traffic_hour")
                .query(Long.class)
                .single();
    }

    /** Requests by day of the team's zone. */
    Map<String, Long> days() {
        var days = new TreeMap<String, Long>();
        sql.sql("select day, sum(allowed + blocked + captcha + challenged + otherwise) from territory_day group by day")
                .query((row, _) -> days.put(row.getString(1), row.getLong(2)))
                .list();
        return days;
    }

    /** {@code whole} or the reason why not, by hour. */
    Map<String, String> ledger() {
        var hours = new TreeMap<String, String>();
        sql.sql("select hour, case when whole then 'whole' else coalesce(reason, 'due') end from folded_hour")
                .query((row, _) -> hours.put(
                        row.getTimestamp(1).toInstant().atOffset(ZoneOffset.UTC).toString(), row.getString(2)))
                .list();
        return hours;
    }

    String reason(String hour) {
        return sql.sql("select coalesce(reason, '') from folded_hour where hour = cast(:hour as timestamptz)")
                .param("hour", hour)
                .query(String.class)
                .single();
    }

    private Map<String, Long> read(String statement) {
        var found = new TreeMap<String, Long>();
        sql.sql(statement.replace("from", "from web_acl join") + " on acl = id")
                .query((row, _) -> found.put(
                        "%s %s %s"
                                .formatted(
                                        row.getTimestamp(1).toInstant(),
                                        new WebAclId(row.getString(2)).name(),
                                        row.getString(3)),
                        row.getLong(4)))
                .list();
        return found;
    }
}
