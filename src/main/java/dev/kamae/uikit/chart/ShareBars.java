package dev.kamae.uikit.chart;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import dev.kamae.core.Formats;
import dev.kamae.core.TimeRange;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.DataTable;
import dev.kamae.uikit.DataTable.Cell;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Meaning;
import dev.kamae.uikit.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A card with bars that all add up to a hundred: of what a whole is made, one bar for each stretch of time.
 *
 * <p>A stretch in which there was nothing has no bar, one that is not known is hatched from top to bottom, and a part that
 * stands for what is not known is hatched within its bar.
 */
public final class ShareBars extends Composite<Card> {

    private static final int TOP = 8;
    private static final int TICKS = 8;

    private final Formatting formatting;
    private final ChartFrame frame;
    private final String name;
    private final Legend legend = new Legend(this::hide);

    public ShareBars(Formatting formatting, String heading, String note) {
        this.formatting = formatting;
        name = heading;
        frame = new ChartFrame(formatting, heading, note, ChartSize.SMALL);
        legend.addClassName("k-legend-foot");
        frame.card().add(legend);
        frame.closeHead();
    }

    /** Has the legend of these parts from the beginning, so that nothing moves when the figures come. */
    public ShareBars expecting(List<Meaning> parts) {
        legend.show(IntStream.range(0, parts.size())
                .mapToObj(i -> item(i, Series.of(parts.get(i), List.of())))
                .toList());
        return this;
    }

    /** Shows these shares, or why there are none. */
    public void show(Shown<ShareData> shown) {
        switch (shown) {
            case Shown.Loading<ShareData> _ -> frame.loading();
            case Shown.Unknown<ShareData>(var brief, var full) -> frame.unknown(brief, full);
            case Shown.Known<ShareData>(var data, var age) -> {
                legend.show(IntStream.range(0, data.parts().size())
                        .mapToObj(i -> item(i, data.parts().get(i)))
                        .toList());
                var formats = formatting.formats();
                frame.draw(drawing(formats, data), summary(formats, data), table(formats, data), age);
            }
        }
    }

    @Override
    protected Card initContent() {
        return frame.card();
    }

    private void hide() {
        frame.canvas().hide(legend.hidden());
    }

    private static Legend.Item item(int index, Series part) {
        return new Legend.Item(
                "s" + index,
                part.name(),
                part.meaning().isUnknown() ? "hatched" : "square",
                part.meaning().style());
    }

    private static Drawing drawing(Formats formats, ShareData data) {
        var time = data.asTime();
        var base = new TimeDrawing(formats, time).drawing(ChartSize.SMALL);
        var bars = new ArrayList<Drawing.Bar>();
        var complete = time.completeBuckets();
        for (int i = 0; i < data.parts().size(); i++) {
            var part = data.parts().get(i);
            bars.add(new Drawing.Bar(
                    "s" + i,
                    part.name(),
                    part.meaning().token(),
                    part.meaning().isUnknown(),
                    shares(data, part, complete),
                    part.values().subList(0, complete)));
        }
        var panel = new Drawing.Panel(
                TOP,
                ChartSize.SMALL.fullHeight(TOP),
                true,
                null,
                List.of(),
                bars,
                base.panels().getFirst().gaps());
        return base.with(
                List.of(panel),
                Ticks.of(formats, data.buckets().from(), data.buckets().end(), TICKS));
    }

    private static List<@Nullable Double> shares(ShareData data, Series part, int complete) {
        var shares = new ArrayList<@Nullable Double>();
        for (int i = 0; i < complete; i++) {
            shares.add(share(data, part, i));
        }
        return shares;
    }

    /** In percent; null where there was nothing, or where it is not known. */
    private static @Nullable Double share(ShareData data, Series part, int bucket) {
        var total = data.total(bucket);
        var value = part.at(bucket);
        return value == null || !(total > 0) ? null : Double.valueOf(100 * value / total);
    }

    private String summary(Formats formats, ShareData data) {
        var buckets = data.buckets();
        var sentences = new ArrayList<String>();
        sentences.add(
                translate("uikit.chart.summary", name, formats.stretch(new TimeRange(buckets.from(), buckets.end()))));
        var complete = data.asTime().completeBuckets();
        var whole = IntStream.range(0, complete)
                .mapToDouble(data::total)
                .filter(Double::isFinite)
                .sum();
        for (var part : data.parts()) {
            var sum = IntStream.range(0, complete)
                    .filter(i -> Double.isFinite(data.total(i)))
                    .mapToDouble(i -> value(part, i))
                    .sum();
            sentences.add(
                    whole > 0
                            ? translate("uikit.chart.part", part.name(), formats.share(sum / whole))
                            : translate("uikit.chart.seriesUnknown", part.name()));
        }
        return String.join(" ", sentences);
    }

    private static double value(Series part, int bucket) {
        var value = part.at(bucket);
        return value == null ? 0 : value;
    }

    private DataTable table(Formats formats, ShareData data) {
        var counts = new TimeWords(formats, name, data.asTime()).table();
        var columns = new ArrayList<>(counts.columns());
        data.parts().forEach(part -> columns.add(translate("uikit.chart.shareOf", part.name())));
        var complete = data.asTime().completeBuckets();
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < counts.rows().size(); i++) {
            var row = new ArrayList<>(counts.rows().get(i));
            for (var part : data.parts()) {
                row.add(i < complete ? cell(formats, share(data, part, i), data.total(i)) : notYet());
            }
            rows.add(row);
        }
        return new DataTable(columns, rows);
    }

    private static Cell cell(Formats formats, @Nullable Double percent, double total) {
        if (percent == null) {
            return Cell.words(total == 0 ? "–" : translate("uikit.unknown"));
        }
        return new Cell(formats.share(percent / 100), Math.round(percent * 10) / 10.0);
    }

    private static Cell notYet() {
        return Cell.words(translate("uikit.notYet"));
    }
}
