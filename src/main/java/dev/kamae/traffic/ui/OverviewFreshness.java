package dev.kamae.traffic.ui;

import com.vaadin.flow.component.Composite;
import dev.kamae.uikit.Completeness;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Freshness;
import java.time.Duration;

/** Up to when the logs go, where the open hour was asked for. */
class OverviewFreshness extends Composite<Freshness> {

    /** The latest line of a site that is visited is not older than this, unless its delivery is late. */
    private static final Duration LATE = Duration.ofMinutes(20);

    private final Formatting formatting;
    private final Freshness freshness;

    OverviewFreshness(Formatting formatting) {
        this.formatting = formatting;
        freshness = new Freshness(formatting);
        clear();
    }

    @Override
    protected Freshness initContent() {
        return freshness;
    }

    void clear() {
        freshness.setVisible(false);
    }

    void show(OverviewReading reading) {
        var logs = reading.overview().completeness();
        // of the past the open hour was not asked for, and nothing is late where there has been nothing
        freshness.setVisible(!logs.live().isEmpty() && !reading.isWithoutLogs());
        var late = logs.newest()
                .filter(newest -> formatting.since(newest).compareTo(LATE) > 0)
                .isPresent();
        freshness.show(new Completeness(logs.newest().orElse(null), late, null));
    }
}
