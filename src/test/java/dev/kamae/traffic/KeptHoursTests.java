package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.TestStores;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptHoursTests {

    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-12-01T00:00:00Z");

    private final JdbcClient sql = JdbcClient.create(TestStores.freshDatabase());
    private final KeptHours kept = new KeptHours(sql);

    @BeforeEach
    void twoHoursAndOneBeforeAndOneAfter() {
        hour("2026-10-31T23:00:00Z", 1_000);
        hour("2026-11-01T00:00:00Z", 5);
        hour("2026-11-30T23:00:00Z", 7);
        hour("2026-12-01T00:00:00Z", 1_000);
        sql.sql("insert into fold_progress (arrivals_until, zone) values ('2026-12-05T00:00:00Z', 'UTC')")
                .update();
    }

    @Test
    void theLinesOfTheSpanAreCounted() {
        assertThat(kept.kept("log-aws-waf-*", FROM, UNTIL)).hasValue(12L);
    }

    @Test
    void anHourOfWhichTheLogsSaidThatItHasNoneIsCountedToo() {
        sql.sql("""
                        insert into folded_hour (hour, touched_at, asked_at, whole, documents, reason)
                        values ('2026-11-01T01:00:00Z', now(), now(), false, 0, 'SILENT')
                        """).update();

        assertThat(kept.kept("log-aws-waf-*", FROM, UNTIL)).hasValue(12L);
    }

    @Test
    void whileAnHourIsStillToBeCountedNothingIsKnown() {
        change("whole = false, asked_at = null");
        assertThat(kept.kept("log-aws-waf-*", FROM, UNTIL)).isEmpty();

        change("whole = true, asked_at = touched_at, anew = true");
        assertThat(kept.kept("log-aws-waf-*", FROM, UNTIL)).isEmpty();

        change("anew = false, touched_at = asked_at + interval '1 second'");
        assertThat(kept.kept("log-aws-waf-*", FROM, UNTIL)).isEmpty();
    }

    @Test
    void beforeArrivalsWereLookedForToItsEndNothingIsKnown() {
        sql.sql("update fold_progress set arrivals_until = '2026-11-30T23:59:00Z'")
                .update();
        assertThat(kept.kept("log-aws-waf-*", FROM, UNTIL)).isEmpty();

        sql.sql("delete from fold_progress").update();
        assertThat(kept.kept("log-aws-waf-*", FROM, UNTIL)).isEmpty();
    }

    private void hour(String start, long documents) {
        sql.sql("""
                        insert into folded_hour (hour, touched_at, asked_at, whole, documents)
                        values (cast(:hour as timestamptz), cast(:hour as timestamptz) + interval '1 hour',
                            cast(:hour as timestamptz) + interval '2 hours', true, :documents)
                        """).param("hour", start).param("documents", documents).update();
    }

    private void change(String what) {
        sql.sql("update folded_hour set " + what + " where documents = 7").update();
    }
}
