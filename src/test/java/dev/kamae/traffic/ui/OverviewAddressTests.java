package dev.kamae.traffic.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Nonsense;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.waflog.StoredLines;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OverviewAddressTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));

    @Test
    void theOverviewComesBackFromItsAddressAndNonsenseIsPassedOver() {
        var usual = OverviewAddress.read(QueryParameters.empty(), CLOCK);
        var chosen = usual.with(Period.of(Period.Recent.TODAY).with(Period.Comparison.YESTERDAY))
                .with(new WebAclId(StoredLines.SHOP));

        assertThat(usual.write().getParameters()).isEmpty();
        assertThat(OverviewAddress.read(
                        QueryParameters.fromString(chosen.write().getQueryString()), CLOCK))
                .isEqualTo(chosen);
        assertThat(OverviewAddress.read(QueryParameters.fromString("span=always&acl="), CLOCK))
                .isEqualTo(usual);
    }

    @Test
    void whatTheOverviewPassesOverIsNamed() {
        assertThat(OverviewAddress.nonsense(QueryParameters.fromString("span=always&acl=a%0Ab"), CLOCK))
                .containsExactly(new Nonsense(PeriodAddress.PARAMETER, "always"), new Nonsense("acl", "a\nb"));
        assertThat(OverviewAddress.nonsense(QueryParameters.fromString("span=7d&acl="), CLOCK))
                .isEmpty();
    }

    @Test
    void aPeriodIsShownInTheWholeHoursAroundIt() {
        var between = PeriodAddress.read(
                        QueryParameters.fromString("from=2026-11-24T10:20&until=2026-11-24T11:10")
                                .getParameters(),
                        CLOCK)
                .orElseThrow();

        var hours = WholeHours.around(between, CLOCK);

        assertThat(hours.from()).isEqualTo("2026-11-24T01:00:00Z");
        assertThat(hours.until()).isEqualTo("2026-11-24T03:00:00Z");
        assertThat(WholeHours.around(Period.of(Period.Recent.LAST_13_MONTHS), CLOCK)
                        .until())
                .isBetween(NOW, NOW.plusMillis(1));
    }
}
