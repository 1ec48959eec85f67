package dev.kamae.botsamples;

import dev.kamae.botsamples.SampledBots.Category;
import dev.kamae.botsamples.SampledBots.Ending;
import dev.kamae.botsamples.SampledBots.Standing;
import dev.kamae.core.TimeRange;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAcls;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The samples, hour by hour, and of which hours they are known. */
@Repository
class SampleHours {

    private final JdbcClient sql;
    private final WebAcls acls;

    SampleHours(JdbcClient sql, WebAcls acls) {
        this.sql = sql;
        this.acls = acls;
    }

    /**
     * The last look at a web ACL.
     *
     * @param known the hours of which is known what was sampled
     */
    record Look(Standing standing, Instant at, Optional<TimeRange> known) {}

    Optional<Look> look(WebAclId acl) {
        return number(acl)
                .flatMap(number -> sql.sql(
                                "select standing, at, known_from, known_until from bot_sample_look where acl = :acl")
                        .param("acl", number)
                        .query((row, _) -> new Look(
                                Standing.valueOf(row.getString("standing")),
                                row.getTimestamp("at").toInstant(),
                                known(row)))
                        .optional());
    }

    private static Optional<TimeRange> known(ResultSet row) throws SQLException {
        @Nullable Timestamp from = row.getTimestamp("known_from");
        @Nullable Timestamp until = row.getTimestamp("known_until");
        return from == null || until == null
                ? Optional.empty()
                : Optional.of(new TimeRange(from.toInstant(), until.toInstant()));
    }

    /** What was sampled in whole hours, in place of what was known of them. */
    @Transactional
    void taken(WebAclId acl, TimeRange hours, Collection<Sample> samples, Instant at) {
        var number = acls.numbers(List.of(acl)).get(acl);
        sql.sql("delete from bot_sample_hour where acl = :acl and hour >= :from and hour < :until")
                .param("acl", number)
                .param("from", Timestamp.from(hours.from()))
                .param("until", Timestamp.from(hours.to()))
                .update();
        for (var sample : samples) {
            sql.sql("""
                            insert into bot_sample_hour (acl, hour, category, action, sampled)
                            values (:acl, :hour, :category, :action, :sampled)
                            """)
                    .param("acl", number)
                    .param("hour", Timestamp.from(sample.hour()))
                    .param("category", sample.category())
                    .param("action", sample.ending().name())
                    .param("sampled", sample.sampled())
                    .update();
        }
        sql.sql("""
                        insert into bot_sample_look (acl, at, standing, known_from, known_until)
                        values (:acl, :at, 'FETCHED', :from, :until)
                        on conflict (acl) do update set at = :at, standing = 'FETCHED', known_until = :until,
                            known_from = case when bot_sample_look.known_until >= :from
                                              then least(bot_sample_look.known_from, :from) else :from end
                        """)
                .param("acl", number)
                .param("at", Timestamp.from(at))
                .param("from", Timestamp.from(hours.from()))
                .param("until", Timestamp.from(hours.to()))
                .update();
    }

    /** There was no answer; what is known stays. */
    void failed(WebAclId acl, Standing standing, Instant at) {
        sql.sql("""
                        insert into bot_sample_look (acl, at, standing) values (:acl, :at, :standing)
                        on conflict (acl) do update set at = :at, standing = :standing
                        """)
                .param("acl", acls.numbers(List.of(acl)).get(acl))
                .param("at", Timestamp.from(at))
                .param("standing", standing.name())
                .update();
    }

    /** Most first. */
    List<Category> categories(WebAclId acl, TimeRange hours) {
        var found = new LinkedHashMap<String, Map<Ending, Double>>();
        number(acl)
                .ifPresent(number -> sql.sql("""
                        select category, action, sum(sampled) as sampled from bot_sample_hour
                         where acl = :acl and hour >= :from and hour < :until
                         group by category, action
                        """)
                        .param("acl", number)
                        .param("from", Timestamp.from(hours.from()))
                        .param("until", Timestamp.from(hours.to()))
                        .query((row, _) -> found.computeIfAbsent(
                                        row.getString("category"), _ -> new EnumMap<>(Ending.class))
                                .put(Ending.valueOf(row.getString("action")), row.getDouble("sampled")))
                        .list());
        return found.entrySet().stream()
                .map(one -> new Category(one.getKey(), Map.copyOf(one.getValue())))
                .sorted(Comparator.comparingDouble(Category::all).reversed().thenComparing(Category::name))
                .toList();
    }

    private Optional<Integer> number(WebAclId acl) {
        return acls.all().stream()
                .filter(seen -> seen.id().equals(acl))
                .map(WebAcls.Seen::number)
                .findFirst();
    }
}
