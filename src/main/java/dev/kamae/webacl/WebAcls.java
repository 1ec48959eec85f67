package dev.kamae.webacl;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The web ACLs that have logged something or have been declared.
 *
 * <p>Each has a number, by which the tables of other modules name it in short rows; it never changes and is never given again.
 */
@Service
public class WebAcls {

    private final JdbcClient sql;

    WebAcls(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A web ACL and when it logged.
     *
     * @param firstHour the first hour with a line of it, null before there is one
     * @param lastHour the last such hour
     */
    public record Seen(
            WebAclId id,
            int number,
            @Nullable Instant firstHour,
            @Nullable Instant lastHour) {

        /** Whether a span has a part between its first and its last hour. */
        public boolean loggedWithin(Instant from, Instant until) {
            return firstHour != null
                    && lastHour != null
                    && firstHour.isBefore(until)
                    && !lastHour.isBefore(from.truncatedTo(ChronoUnit.HOURS));
        }
    }

    /** All of them, in the order of their ARNs. */
    public List<Seen> all() {
        return sql.sql("select arn, id, first_hour, last_hour from web_acl order by arn")
                .query((row, _) -> new Seen(
                        new WebAclId(row.getString("arn")),
                        row.getInt("id"),
                        instant(row, "first_hour"),
                        instant(row, "last_hour")))
                .list();
    }

    /** Their numbers; those that are new get one. */
    public Map<WebAclId, Integer> numbers(Collection<WebAclId> acls) {
        var arns = acls.stream().map(WebAclId::value).distinct().sorted().toArray(String[]::new);
        sql.sql("insert into web_acl (arn) select unnest(cast(:arns as text[])) on conflict do nothing")
                .param("arns", arns)
                .update();
        return known(arns);
    }

    /** Notes that they have lines of an hour. */
    public void logged(Collection<Integer> numbers, Instant hour) {
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
