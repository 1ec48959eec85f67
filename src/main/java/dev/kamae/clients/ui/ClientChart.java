package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import dev.kamae.clients.ClientPicture;
import dev.kamae.core.TimeRange;
import dev.kamae.uikit.Age;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Meaning;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.chart.Buckets;
import dev.kamae.uikit.chart.ChartSize;
import dev.kamae.uikit.chart.Series;
import dev.kamae.uikit.chart.TimeChart;
import dev.kamae.uikit.chart.TimeData;
import dev.kamae.uikit.chart.TimePanel;
import dev.kamae.waflog.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client's day, by what became of its requests. */
class ClientChart extends Composite<TimeChart> {

    /** From the bottom up. */
    private static final Map<Action, Meaning> MEANINGS = Map.of(
            Action.ALLOW,
            Meaning.ALLOW,
            Action.CAPTCHA,
            Meaning.CAPTCHA,
            Action.CHALLENGE,
            Meaning.CHALLENGE,
            Action.BLOCK,
            Meaning.BLOCK);

    private static final List<Action> ORDER =
            List.of(Action.ALLOW, Action.OTHER, Action.CAPTCHA, Action.CHALLENGE, Action.BLOCK);

    private final TimeChart chart;

    ClientChart(Formatting formatting, List<MarkerSource> markers, ClientPicture picture) {
        var steps = picture.steps();
        var second = steps.size() > 1 ? steps.get(1) : picture.until();
        var length = Duration.between(steps.getFirst(), second);
        var note = length.toHours() > 1
                ? translate("clients.chart.day")
                : length.toHours() == 1 ? translate("clients.chart.hour") : translate("clients.chart.minutes");
        chart = new TimeChart(formatting, ChartSize.SMALL, translate("clients.chart"), note);
        var range = new TimeRange(picture.from(), picture.until());
        var happened = markers.stream()
                .flatMap(source -> source.markers(range, formatting.language()).stream())
                .toList();
        chart.show(Shown.known(
                data(picture, length).withMarkers(happened),
                Age.of(formatting.clock().instant())));
    }

    @Override
    protected TimeChart initContent() {
        return chart;
    }

    void onZoom(Consumer<TimeRange> listener) {
        chart.onZoom(listener);
    }

    private static TimeData data(ClientPicture picture, Duration length) {
        var steps = picture.steps();
        var end = steps.getLast().plus(length);
        var series = ORDER.stream()
                .filter(action -> action != Action.OTHER || picture.ended(action) > 0)
                .map(action -> series(picture, action))
                .toList();
        return TimeData.of(new Buckets(steps, end), end, TimePanel.of(TimePanel.Shape.BARS, series));
    }

    private static Series series(ClientPicture picture, Action action) {
        var values = new ArrayList<@Nullable Double>();
        for (Instant step : picture.steps()) {
            values.add((double) picture.course().getOrDefault(step, Map.of()).getOrDefault(action, 0L));
        }
        var meaning = MEANINGS.getOrDefault(action, Meaning.ELSEWHERE);
        return new Series(translate("waflog.action." + action), meaning, values);
    }
}
