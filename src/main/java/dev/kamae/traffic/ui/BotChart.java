package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import dev.kamae.core.Period;
import dev.kamae.core.TimeRange;
import dev.kamae.requests.ui.ClassLook;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Meaning;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.chart.ChartSize;
import dev.kamae.uikit.chart.Series;
import dev.kamae.uikit.chart.TimeChart;
import dev.kamae.uikit.chart.TimeData;
import dev.kamae.uikit.chart.TimePanel;
import dev.kamae.waflog.TrafficClass;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** All bots over the ribbon of the usual, and below on the same time each sort of them. */
class BotChart extends Composite<TimeChart> {

    /** From the bottom up. */
    private static final List<TrafficClass> SORTS = List.of(
            TrafficClass.VERIFIED_CRAWLER,
            TrafficClass.USER_TRIGGERED,
            TrafficClass.UNVERIFIED_BOT,
            TrafficClass.IMPOSTOR_SUSPECT);

    private final List<MarkerSource> markers;
    private final TimeChart chart;

    BotChart(Formatting formatting, List<MarkerSource> markers, Period period) {
        this.markers = markers;
        var note = translate("traffic.chart.per." + WholeHours.step(period, formatting.clock()));
        chart = new TimeChart(formatting, ChartSize.LARGE, translate("traffic.bots.chart"), note)
                .below(translate("traffic.bots.chart.sorts"), note);
    }

    @Override
    protected TimeChart initContent() {
        return chart;
    }

    void onZoom(Consumer<TimeRange> listener) {
        chart.onZoom(listener);
    }

    void show(Shown<BotsReading> shown) {
        chart.show(shown.flatMap(this::data));
    }

    private Shown<TimeData> data(BotsReading reading) {
        var all = reading.bots().all();
        if (reading.isUnseen()) {
            return reading.base().unknown(List.of());
        }
        var line = new Series(translate("traffic.bots.chart"), Meaning.NOW, OverviewReading.values(all.course()));
        var main = TimePanel.line(line, OverviewReading.usual(all.course()));
        var below = SORTS.stream()
                .map(sort -> Series.of(
                        ClassLook.meaning(sort),
                        OverviewReading.values(
                                Objects.requireNonNull(reading.bots().byClass().get(sort))
                                        .course())))
                .toList();
        var base = reading.base();
        return Shown.known(
                TimeData.of(base.buckets(), base.asOf(), main)
                        .withBelow(TimePanel.of(TimePanel.Shape.BARS, below))
                        .withMarkers(base.markers(markers)),
                base.age(all.figure().lacks()));
    }
}
