package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.TestStores;
import dev.kamae.waflog.Line;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MonthTablesTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final JdbcClient SQL = JdbcClient.create(TestStores.freshDatabase());
    private static final Map<WebAclId, Integer> ACLS = Map.of(Line.SHOP, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private final MonthTables months = new MonthTables(SQL, Clock.fixed(NOW, TOKYO));
    private final PastTraffic past = new PastTraffic(SQL, months, Clock.fixed(NOW, TOKYO));

    /** One request on the first day, two on the second and so on. */
    @BeforeEach
    void everyDaySince15AugustHadARule() {
        for (var table : List.of("rule_month", "rule_day", "territory_day", "summed_month")) {
            SQL.sql("delete from " + table).update();
        }
        var days = "generate_series(date '2026-08-15', date '2026-11-19', interval '1 day') as day";
        SQL.sql("""
                insert into rule_day
                select day, 1, 'rate', '', '', 'BLOCKED', 1 + cast(day as date) - date '2026-08-15' from
                """ + days).update();
        SQL.sql("insert into territory_day select day, 1, 'UNKNOWN', 1, 0, 0, 0, 0, 0, 0, 0 from " + days)
                .update();
    }

    @Test
    void monthsThatAreOverAreDueUntilTheyAreSummedUp() {
        assertThat(months.due(NOW)).containsExactly(OCTOBER, SEPTEMBER, LocalDate.of(2026, 8, 1));

        months.sum(OCTOBER);

        assertThat(months.due(NOW)).containsExactly(SEPTEMBER, LocalDate.of(2026, 8, 1));
    }

    @Test
    void aSpanSaysTheSameByMonthsAndByDays() {
        var period = days(LocalDate.of(2026, 8, 20), LocalDate.of(2026, 11, 5));
        var byDays = past.allRules(period, ACLS);

        months.sum(SEPTEMBER);
        months.sum(OCTOBER);

        assertThat(months.within(period)).isEqualTo(new MonthTables.Days(SEPTEMBER, LocalDate.of(2026, 11, 1)));
        assertThat(past.allRules(period, ACLS)).isEqualTo(byDays).isNotEmpty();
        SQL.sql("update rule_month set requests = requests + 1000 where month = :month")
                .param("month", SEPTEMBER)
                .update();
        assertThat(past.allRules(period, ACLS).getFirst().requests())
                .as("read by months indeed")
                .isEqualTo(byDays.getFirst().requests() + 1000);
    }

    @Test
    void whatCameMostIsSummedUpWithoutLosingWhatCameOften() {
        SQL.sql("delete from top_month").update();
        SQL.sql("delete from top_day").update();
        SQL.sql("""
                insert into top_day
                select day, 1, 'CLIENT', false, '192.0.2.' || number || ' of day ' || cast(day as date), 5
                  from generate_series(date '2026-09-01', date '2026-09-03', interval '1 day') as day,
                       generate_series(1, 100) as number
                """).update();
        var september = days(SEPTEMBER, LocalDate.of(2026, 9, 30));
        var byDays = past.tops(september, ACLS.values(), TopKind.CLIENT, false, 1_000);

        months.sum(SEPTEMBER);

        assertThat(past.tops(september, ACLS.values(), TopKind.CLIENT, false, 1_000))
                .isEqualTo(byDays)
                .hasSize(300);
    }

    @Test
    void aMonthOfWhichADayChangedIsReadByDaysUntilItIsSummedUpAgain() {
        var period = days(SEPTEMBER, LocalDate.of(2026, 10, 31));
        months.sum(SEPTEMBER);
        months.sum(OCTOBER);
        var before = past.allRules(period, ACLS).getFirst().requests();

        SQL.sql("update rule_day set requests = requests + 7 where day = date '2026-10-10'")
                .update();
        months.changed(LocalDate.of(2026, 10, 10));

        assertThat(past.allRules(period, ACLS).getFirst().requests()).isEqualTo(before + 7);
        assertThat(months.due(NOW)).contains(OCTOBER);
        months.sum(OCTOBER);
        assertThat(past.allRules(period, ACLS).getFirst().requests()).isEqualTo(before + 7);
    }

    @Test
    void onlyWholeMonthsCountAndOfSeveralRunsTheLongest() {
        months.sum(SEPTEMBER);
        months.sum(OCTOBER);

        assertThat(months.within(days(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 10, 30))))
                .as("neither is whole in it")
                .isEqualTo(new MonthTables.Days(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 2)));
        assertThat(months.within(days(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 10, 31))))
                .isEqualTo(new MonthTables.Days(OCTOBER, LocalDate.of(2026, 11, 1)));
        SQL.sql("insert into summed_month values (date '2026-07-01'), (date '2026-06-01'), (date '2026-05-01')")
                .update();
        assertThat(months.within(days(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 11, 1))))
                .isEqualTo(new MonthTables.Days(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 8, 1)));
    }

    private static Period days(LocalDate first, LocalDate last) {
        return Period.days(first, last, NOW, TOKYO);
    }
}
