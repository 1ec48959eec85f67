package dev.kamae.uikit.chart;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dev.kamae.core.TimeRange;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A card with figures over time, in the team's zone and from zero: lines, areas or bars, the usual range as a ribbon, earlier
 * days as thin lines, what happened as markers, and a second grid below on the same time.
 *
 * <p>Hovering lists the values, the legend leaves series out, drawing over the chart zooms, and the menu has the same as a
 * table and as CSV. All of it stays as it is when new figures come.
 */
public final class TimeChart extends Composite<Card> {

    private final Formatting formatting;
    private final ChartSize size;
    private final ChartFrame frame;
    private final Legend legend = new Legend(this::hide);
    private final Legend legendBelow = new Legend(this::hide);
    private final Div headBelow = new Div();
    private final String name;
    private @Nullable TimeData drawn;

    /** @param note beside the heading: what is counted, and by what stretch of time */
    public TimeChart(Formatting formatting, ChartSize size, String heading, String note) {
        this.formatting = formatting;
        this.size = size;
        name = heading;
        frame = new ChartFrame(formatting, heading, note, size);
        headBelow.addClassName("k-chart-below");
        headBelow.setVisible(false);
        frame.body().add(headBelow);
        frame.card().with(legend);
        frame.closeHead();
    }

    /** The heading of the lower grid, for figures that have one. */
    public TimeChart below(String heading, String note) {
        headBelow.removeAll();
        headBelow.add(new H3(heading), Words.quiet(note), legendBelow);
        return this;
    }

    /** Shows these figures, or why there are none. */
    public void show(Shown<TimeData> shown) {
        switch (shown) {
            case Shown.Loading<TimeData> _ -> clear(frame::loading);
            case Shown.Unknown<TimeData>(var brief, var full) -> clear(() -> frame.unknown(brief, full));
            case Shown.Known<TimeData>(var data, var age) -> {
                drawn = data;
                var formats = formatting.formats();
                legend.show(items(data.main(), "m"));
                var below = data.below();
                legendBelow.show(below == null ? List.of() : items(below, "b"));
                headBelow.setVisible(below != null);
                frame.draw(
                        new TimeDrawing(formats, data).drawing(size),
                        new TimeWords(formats, name, data).summary(),
                        new TimeWords(formats, name, data).table(),
                        age);
            }
        }
    }

    /** What drawing over the chart does; it is given whole buckets. Without a listener nothing can be drawn. */
    public TimeChart onZoom(Consumer<TimeRange> listener) {
        frame.canvas().onRange((first, last) -> ask(first, last, listener));
        return this;
    }

    /** What a click does; it is given the bucket. */
    public TimeChart onPick(Consumer<TimeRange> listener) {
        frame.canvas().onPick((first, last) -> ask(first, last, listener));
        return this;
    }

    @Override
    protected Card initContent() {
        return frame.card();
    }

    private void clear(Runnable state) {
        drawn = null;
        headBelow.setVisible(false);
        state.run();
    }

    /** Numbers from a browser may be anything. */
    private void ask(int first, int last, Consumer<TimeRange> listener) {
        var data = drawn;
        if (data != null && 0 <= first && first <= last && last < data.buckets().size()) {
            listener.accept(
                    new TimeRange(data.buckets().start(first), data.buckets().end(last)));
        }
    }

    private void hide() {
        var hidden = new HashSet<>(legend.hidden());
        hidden.addAll(legendBelow.hidden());
        frame.canvas().hide(hidden);
    }

    private static List<Legend.Item> items(TimePanel panel, String id) {
        var items = new ArrayList<Legend.Item>();
        for (int i = 0; i < panel.series().size(); i++) {
            var series = panel.series().get(i);
            var swatch = panel.shape() == TimePanel.Shape.LINES
                    ? "line"
                    : series.meaning().isUnknown() ? "hatched" : "square";
            items.add(new Legend.Item(
                    id + i, series.name(), swatch, series.meaning().style()));
        }
        if (panel.shape() != TimePanel.Shape.LINES) {
            // as they lie on each other, the topmost first
            Collections.reverse(items);
        }
        for (int i = 0; i < panel.compared().size(); i++) {
            items.add(new Legend.Item(
                    id + "c" + i,
                    panel.compared().get(i).name(),
                    i == 0 ? "dashed" : "dotted",
                    "k-of-compare-" + (i + 1)));
        }
        if (panel.usual() != null) {
            items.add(new Legend.Item(id + "u", translate("uikit.chart.usual"), "band", "k-of-usual"));
        }
        return items;
    }
}
