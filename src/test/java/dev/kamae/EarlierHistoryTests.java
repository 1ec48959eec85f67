package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.traffic.KeptSums;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** History that an earlier version kept goes on. */
class EarlierHistoryTests {

    private static final List<String> SUMS = List.of("territory_hour", "class_hour", "territory_day", "class_day");

    @Test
    void theSumsThatAreMadeOutOfItAreThoseOfToday() {
        var database = TestStores.emptyDatabase();
        traffic(database, "3");
        var sql = JdbcClient.create(database);
        sql.sql("insert into web_acl (arn) values ('one'), ('other')").update();
        sql.sql("""
                        insert into traffic_hour
                        select hour, acl.id, action, territory, class, 7 + acl.id, 3, 2, 1
                          from generate_series(timestamptz '2026-11-23T15:00:00Z', timestamptz '2026-11-24T14:00:00Z',
                                               interval '1 hour') as hour,
                               web_acl as acl,
                               unnest(array['ALLOW', 'BLOCK', 'CAPTCHA', 'CHALLENGE', 'OTHER']) as action,
                               unnest(array['DOMESTIC', 'OVERSEAS']) as territory,
                               unnest(array['OWN_APP', 'UNVERIFIED_BOT']) as class
                        """).update();
        sql.sql("""
                        insert into traffic_day
                        select date '2026-11-24', acl, action, territory, class,
                               sum(requests), sum(evaluated), sum(counted), sum(would_block)
                          from traffic_hour group by acl, action, territory, class
                        """).update();

        traffic(database, "4");

        var kept = rows(sql);
        KeptSums.make(sql, ZoneId.of("Asia/Tokyo"));
        assertThat(kept).hasSize(2 * 2 * 2 * 25).containsExactlyInAnyOrderElementsOf(rows(sql));
    }

    private static void traffic(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/traffic")
                .target(version)
                .load()
                .migrate();
    }

    private static List<Map<String, @Nullable Object>> rows(JdbcClient sql) {
        return SUMS.stream()
                .flatMap(table -> Stream.of(sql.sql("select '%1$s' as sums, * from %1$s".formatted(table))
                        .query()
                        .listOfRows()))
                .flatMap(List::stream)
                .toList();
    }
}
