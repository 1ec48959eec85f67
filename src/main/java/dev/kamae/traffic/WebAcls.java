package dev.kamae.traffic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The web ACLs that were seen or declared, and the numbers by which tables name them. */
@Repository
class WebAcls {

    private final JdbcClient sql;

    WebAcls(JdbcClient sql) {
        this.sql = sql;
    }

    /** A web ACL and when it logged. */
    record Seen(
            WebAclId id,
            @Nullable Instant firstHour,
            @Nullable Instant lastHour) {

        boolean loggedWithin(Period period) {
            return firstHour != null
                    && lastHour != null
                    && firstHour.isBefore(period.until())
                    && !lastHour.isBefore(LogHour.of(period.from()).start());
        }
    }

    List<Seen> all() {
        return sql.sql("select arn, first_hour, last_hour from web_acl order by arn")
                .query((row, _) -> new Seen(
                        new WebAclId(row.getString("arn")), instant(row, "first_hour"), instant(row, "last_hour")))
                .list();
    }

    /** Their numbers; those that are new get one. */
    Map<WebAclId, Integer> numbers(Collection<WebAclId> acls) {
        var arns = acls.stream().map(WebAclId::value).distinct().sorted().toArray(String[]::new);
        sql.sql("insert into web_acl (arn) select unnest(cast(:arns as text[])) on conflict do nothing")
                .param("arns", arns)
                .update();
        return known(arns);
    }

    /** Their numbers; those that nobody knows have none. */
    Map<WebAclId, Integer> known(Collection<WebAclId> acls) {
        return known(acls.stream().map(WebAclId::value).toArray(String[]::new));
    }

    void logged(Collection<Integer> numbers, Instant hour) {
        sql.sql("""
                        update web_acl set first_hour = least(first_hour, :hour), last_hour = greatest(last_hour, :hour)
                         where id = any(:numbers) and (first_hour is null or first_hour > :hour or last_hour < :hour)
                        """)
                .param("hour", Timestamp.from(hour))
                .param("numbers", numbers.toArray(Integer[]::new))
                .update();
    }

    private Map<WebAclId, Integer> known(String[] arns) {
        var found = new HashMap<WebAclId, Integer>();
        sql.sql("select id, arn from web_acl where arn = any(:arns)")
                .param("arns", arns)
                .query((row, _) -> found.put(new WebAclId(row.getString("arn")), row.getInt("id")))
                .list();
        return found;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
