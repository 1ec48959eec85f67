package dev.kamae.uikit.chart;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.core.Formats;
import dev.kamae.core.Language;
import dev.kamae.uikit.Marker;
import dev.kamae.uikit.chart.TimePanel.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns figures over time into what the canvas paints. */
final class TimeDrawing {

    static final List<Drawing.Scale> JA_SCALES =
            List.of(new Drawing.Scale(100_000_000, "億"), new Drawing.Scale(10_000, "万"));
    static final List<Drawing.Scale> EN_SCALES = List.of(
            new Drawing.Scale(1_000_000_000, " bn"),
            new Drawing.Scale(1_000_000, " M"),
            new Drawing.Scale(10_000, 1_000, " k"));

    private static final int TICKS = 13;
    private static final int WORDED_MARKS = 3;

    /** Two labels nearer than this part of the width would run into each other. */
    private static final double ROOM_FOR_WORDS = 0.09;

    private final Formats formats;
    private final TimeData data;
    private final int complete;

    TimeDrawing(Formats formats, TimeData data) {
        this.formats = formats;
        this.data = data;
        complete = data.completeBuckets();
    }

    Drawing drawing(ChartSize size) {
        var buckets = data.buckets();
        var below = data.below();
        var panels = new ArrayList<Drawing.Panel>();
        panels.add(panel(data.main(), "m", ChartSize.TOP, size.mainHeight(below != null)));
        if (below != null) {
            panels.add(panel(below, "b", size.belowTop(), size.belowHeight()));
        }
        return new Drawing(
                formats.language().locale().getLanguage(),
                buckets.from().toEpochMilli(),
                buckets.end().toEpochMilli(),
                Ticks.of(formats, buckets.from(), buckets.end(), TICKS),
                columns(formats, data),
                panels,
                marks(),
                scales(formats),
                translate("uikit.unknown"));
    }

    static List<Drawing.Scale> scales(Formats formats) {
        return formats.language() == Language.JA ? JA_SCALES : EN_SCALES;
    }

    private static List<Drawing.Column> columns(Formats formats, TimeData data) {
        return IntStream.range(0, data.buckets().size())
                .mapToObj(i -> new Drawing.Column(
                        data.buckets().start(i).toEpochMilli(),
                        data.buckets().end(i).toEpochMilli(),
                        title(formats, data, i)))
                .toList();
    }

    private static String title(Formats formats, TimeData data, int bucket) {
        var title = new StringBuilder(formats.stretch(data.buckets().range(bucket)));
        data.markers().stream()
                .filter(marker -> data.buckets().indexOf(marker.at()) == bucket)
                .forEach(marker -> title.append("\n")
                        .append(formats.clock(marker.at()))
                        .append(" ")
                        .append(marker.words()));
        return title.toString();
    }

    private Drawing.Panel panel(TimePanel panel, String id, int top, int height) {
        var lines = new ArrayList<Drawing.Line>();
        for (int i = 0; i < panel.compared().size(); i++) {
            var earlier = panel.compared().get(i);
            lines.add(new Drawing.Line(
                    id + "c" + i,
                    earlier.name(),
                    "--k-compare-" + (i + 1),
                    i == 0 ? "dashed" : "dotted",
                    1.25,
                    false,
                    false,
                    earlier.values()));
        }
        var bars = new ArrayList<Drawing.Bar>();
        for (int i = 0; i < panel.series().size(); i++) {
            var series = panel.series().get(i);
            var values = upToNow(series.values());
            if (panel.shape() == Shape.BARS) {
                bars.add(new Drawing.Bar(
                        id + i,
                        series.name(),
                        series.meaning().token(),
                        series.meaning().isUnknown(),
                        values,
                        null));
            } else {
                lines.add(new Drawing.Line(
                        id + i,
                        series.name(),
                        series.meaning().token(),
                        "solid",
                        2,
                        panel.shape() == Shape.AREAS,
                        panel.shape() == Shape.LINES,
                        values));
            }
        }
        return new Drawing.Panel(top, height, false, ribbon(panel.usual(), id), lines, bars, gaps(panel));
    }

    private List<@Nullable Double> upToNow(List<@Nullable Double> values) {
        return values.subList(0, complete);
    }

    private static Drawing.@Nullable Ribbon ribbon(@Nullable Usual usual, String id) {
        return usual == null
                ? null
                : new Drawing.Ribbon(
                        id + "u",
                        translate("uikit.chart.usual"),
                        usual.each(Usual.Range::low),
                        usual.each(Usual.Range::median),
                        usual.each(Usual.Range::high));
    }

    private List<Drawing.Gap> gaps(TimePanel panel) {
        var gaps = new ArrayList<Drawing.Gap>();
        for (int i = 0; i < complete; i++) {
            if (panel.isUnknown(i)) {
                var from = i;
                while (i + 1 < complete && panel.isUnknown(i + 1)) {
                    i++;
                }
                gaps.add(new Drawing.Gap(
                        data.buckets().start(from).toEpochMilli(),
                        data.buckets().end(i).toEpochMilli()));
            }
        }
        return gaps;
    }

    private List<Drawing.Mark> marks() {
        var worded = worded();
        return data.markers().stream()
                .map(marker -> new Drawing.Mark(
                        marker.at().toEpochMilli(),
                        worded.contains(marker) ? words(marker) : "",
                        marker.kind() == Marker.Kind.ALERT))
                .toList();
    }

    private String words(Marker marker) {
        return marker.kind() == Marker.Kind.ALERT ? marker.words() + " " + formats.clock(marker.at()) : marker.words();
    }

    /** The most telling ones for which there is room. */
    private Set<Marker> worded() {
        var worded = new HashSet<Marker>();
        var byWeight = data.markers().stream()
                .sorted(Comparator.comparing(Marker::kind))
                .toList();
        for (var marker : byWeight) {
            if (worded.size() < WORDED_MARKS && worded.stream().noneMatch(other -> tooNear(marker, other))) {
                worded.add(marker);
            }
        }
        return worded;
    }

    private boolean tooNear(Marker one, Marker other) {
        var width = data.buckets().end().toEpochMilli() - data.buckets().from().toEpochMilli();
        return Math.abs(one.at().toEpochMilli() - other.at().toEpochMilli()) < ROOM_FOR_WORDS * width;
    }
}
