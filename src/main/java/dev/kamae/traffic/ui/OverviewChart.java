package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import dev.kamae.core.Period;
import dev.kamae.core.TimeRange;
import dev.kamae.traffic.Point;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Meaning;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.chart.ChartSize;
import dev.kamae.uikit.chart.Series;
import dev.kamae.uikit.chart.TimeChart;
import dev.kamae.uikit.chart.TimeData;
import dev.kamae.uikit.chart.TimePanel;
import dev.kamae.waflog.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All requests over the ribbon of the usual, and below on the same time everything that was not let through. */
class OverviewChart extends Composite<TimeChart> {

    private final Formatting formatting;
    private final List<MarkerSource> markers;
    private final Period period;
    private final TimeChart chart;

    OverviewChart(Formatting formatting, List<MarkerSource> markers, Period period) {
        this.formatting = formatting;
        this.markers = markers;
        this.period = period;
        var note = translate("traffic.chart.per." + WholeHours.step(period, formatting.clock()));
        chart = new TimeChart(formatting, ChartSize.LARGE, translate("traffic.chart"), note)
                .below(translate("traffic.chart.stopped"), note);
    }

    @Override
    protected TimeChart initContent() {
        return chart;
    }

    /** What drawing over the chart does. */
    void onZoom(Consumer<TimeRange> listener) {
        chart.onZoom(listener);
    }

    /** What a click does. */
    void onPick(Consumer<TimeRange> listener) {
        chart.onPick(listener);
    }

    void show(Shown<OverviewReading> shown) {
        chart.show(shown.flatMap(this::data));
    }

    private Shown<TimeData> data(OverviewReading reading) {
        if (reading.isEmpty()) {
            return reading.nothingLogged();
        }
        var actions = reading.overview().actions();
        var all = new Series(translate("traffic.chart.now"), Meaning.NOW, OverviewReading.values(actions.all()));
        var main = TimePanel.line(all, OverviewReading.usual(actions.all()));
        var drawn = TimeData.of(reading.buckets(), reading.asOf(), compared(main, reading))
                .withBelow(TimePanel.of(TimePanel.Shape.BARS, stopped(reading)))
                .withMarkers(reading.markers(markers));
        return Shown.known(
                drawn, reading.age(reading.overview().requests().figure().lacks()));
    }

    /** The other span on the same axis, from its own beginning. */
    private TimePanel compared(TimePanel main, OverviewReading reading) {
        var cuts = reading.buckets().size();
        var when = period.compared(formatting.clock()).map(formatting::stretch).orElse("");
        return reading.other()
                .flatMap(other -> other.course(reading.overview(), cuts))
                .map(course ->
                        main.comparedWith(new Series(translate("traffic.compare.series", when), Meaning.NOW, course)))
                .orElse(main);
    }

    /** Everything that was not let through, from the bottom up. */
    static List<Series> stopped(OverviewReading reading) {
        var series = new ArrayList<Series>();
        series.add(series(reading, Action.CAPTCHA, Meaning.CAPTCHA));
        series.add(series(reading, Action.CHALLENGE, Meaning.CHALLENGE));
        series.add(series(reading, Action.BLOCK, Meaning.BLOCK));
        if (course(reading, Action.OTHER).stream()
                .anyMatch(point -> point.figure().atLeast() > 0)) {
            series.addFirst(new Series(
                    translate("waflog.action.OTHER"),
                    Meaning.ELSEWHERE,
                    OverviewReading.values(course(reading, Action.OTHER))));
        }
        return series;
    }

    private static Series series(OverviewReading reading, Action action, Meaning meaning) {
        return Series.of(meaning, OverviewReading.values(course(reading, action)));
    }

    private static List<Point> course(OverviewReading reading, Action action) {
        return reading.overview().actions().byAction().getOrDefault(action, List.of());
    }
}
