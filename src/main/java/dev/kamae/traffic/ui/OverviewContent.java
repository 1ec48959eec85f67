package dev.kamae.traffic.ui;

import com.vaadin.flow.component.html.Div;
import dev.kamae.core.Period;
import dev.kamae.core.TimeRange;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Shown;
import java.util.List;
import java.util.function.Consumer;

/** Everything below the answer, for one address; its values are swapped and nothing moves. */
class OverviewContent extends Div {

    private final OverviewGaps gaps;
    private final OverviewTiles tiles;
    private final OverviewChart chart;
    private final CountedRules counted;
    private final ClassBars classes;
    private final OverviewRankings rankings;

    OverviewContent(Formatting formatting, List<MarkerSource> markers, RequestLinks links, Period period) {
        gaps = new OverviewGaps(formatting, links);
        tiles = new OverviewTiles(formatting, links);
        chart = new OverviewChart(formatting, markers, period);
        counted = new CountedRules(formatting, links);
        classes = new ClassBars(formatting, period);
        rankings = new OverviewRankings(formatting, links);
        var half = new Div(counted, classes);
        half.addClassName("k-columns");
        add(gaps, tiles, chart, half, rankings);
    }

    void show(Shown<OverviewReading> shown) {
        gaps.show(shown);
        tiles.show(shown);
        chart.show(shown);
        counted.show(shown);
        classes.show(shown);
        rankings.show(shown);
    }

    void onZoom(Consumer<TimeRange> listener) {
        chart.onZoom(listener);
    }
}
