package dev.kamae.traffic.ui;

import com.vaadin.flow.component.html.Div;
import dev.kamae.core.Period;
import dev.kamae.core.TimeRange;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Shown;
import dev.kamae.webacl.ui.ProfileLinks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Everything below the answer, for one address; its values are swapped and nothing moves. */
class OverviewContent extends Div {

    private final OverviewGaps gaps;
    private final OverviewTiles tiles;
    private final OverviewChart chart;
    private final CountedRules counted;
    private final ClassBars classes;
    private final OverviewRankings rankings;
    private Optional<NotableCard> notable = Optional.empty();

    OverviewContent(
            Formatting formatting,
            List<MarkerSource> markers,
            RequestLinks links,
            ProfileLinks profiles,
            Period period) {
        gaps = new OverviewGaps(formatting, links, profiles);
        tiles = new OverviewTiles(formatting, links);
        chart = new OverviewChart(formatting, markers, period);
        counted = new CountedRules(formatting, links);
        classes = new ClassBars(formatting, markers, period);
        rankings = new OverviewRankings(formatting, links, period.comparison() != Period.Comparison.NONE);
        var half = new Div(counted, classes);
        half.addClassName("k-columns");
        add(gaps, tiles, chart, half, rankings);
    }

    /** Adds the last notable lines, for those who may see them. */
    void add(NotableCard card) {
        notable = Optional.of(card);
        super.add(card);
    }

    void show(Shown<OverviewReading> shown) {
        gaps.show(shown);
        tiles.show(shown);
        chart.show(shown);
        counted.show(shown);
        classes.show(shown);
        rankings.show(shown);
        if (shown instanceof Shown.Known<OverviewReading>(var reading, var age)) {
            notable.ifPresent(card -> card.show(reading));
        }
    }

    void onZoom(Consumer<TimeRange> listener) {
        chart.onZoom(listener);
    }
}
