package dev.kamae.savedviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.core.Period.Recent;
import dev.kamae.uikit.Formatting;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A view stays at its time, or goes along with the clock. */
@KamaeTest
class SavedPeriodTests extends SpringBrowserlessTest {

    private static final String AN_HOUR = "action=block&from=2026-11-24T10%3A00&until=2026-11-24T11%3A00";

    @Autowired
    private Formatting formatting;

    @Test
    void aTimeThatIsAsLongAsOneUpToNowIsThatOneUnlessItIsToStay() {
        var period = period(AN_HOUR);

        assertThat(period.usual()).isEqualTo(new SavedPeriod.Choice(Recent.LAST_HOUR));
        assertThat(read(period.with(period.usual()))).isEqualTo(Map.of("action", "block", "span", "1h"));
        assertThat(read(period.with(new SavedPeriod.Choice(null))))
                .isEqualTo(read(QueryParameters.fromString(AN_HOUR)));
        assertThat(period("from=2026-11-24T10%3A00&until=2026-11-24T10%3A20").usual())
                .isEqualTo(new SavedPeriod.Choice(null));
    }

    @Test
    void aTimeUpToNowIsSavedAsThat() {
        var period = period("span=7d&compare=last-week");

        assertThat(period.choices()).hasSize(Recent.values().length);
        assertThat(read(period.with(period.usual()))).isEqualTo(Map.of("span", "7d", "compare", "last-week"));
    }

    @Test
    void whereTheAddressNamesNoTimeNoneIsSaved() {
        var period = period("acl=x");

        assertThat(period.choices()).isEmpty();
        assertThat(read(period.with(period.usual()))).isEqualTo(Map.of("acl", "x"));
    }

    private static Map<String, String> read(QueryParameters query) {
        return query.getParameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> String.join(" ", one.getValue())));
    }

    private SavedPeriod period(String query) {
        return new SavedPeriod(QueryParameters.fromString(query), formatting);
    }
}
