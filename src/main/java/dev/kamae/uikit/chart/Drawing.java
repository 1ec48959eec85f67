package dev.kamae.uikit.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code kamae-chart.js} paints: figures, words and names of colours, and never markup or code.
 *
 * @param from where the time axis begins, in milliseconds since 1970; all moments are such
 * @param columns the buckets
 * @param panels from the top
 * @param scales in which the axes are labelled, largest first
 */
record Drawing(
        String language,
        long from,
        long to,
        List<Tick> ticks,
        List<Column> columns,
        List<Panel> panels,
        List<Mark> marks,
        List<Scale> scales,
        String unknown) {

    /** The same time in panels that leave no room for words above them. */
    Drawing with(List<Panel> others, List<Tick> otherTicks) {
        var wordless = marks.stream()
                .map(mark -> new Mark(mark.at(), "", mark.alert()))
                .toList();
        return new Drawing(language, from, to, otherTicks, columns, others, wordless, scales, unknown);
    }

    record Tick(long at, String label) {}

    /** @param title above the values on hover */
    record Column(long from, long to, String title) {}

    /**
     * @param top distance from the upper edge, in px
     * @param percent whether the parts add up to 100
     */
    record Panel(
            int top,
            int height,
            boolean percent,
            @Nullable Ribbon ribbon,
            List<Line> lines,
            List<Bar> bars,
            List<Gap> gaps) {}

    record Ribbon(
            String id,
            String name,
            List<@Nullable Double> low,
            List<@Nullable Double> median,
            List<@Nullable Double> high) {}

    /** @param dash solid, dashed or dotted */
    record Line(
            String id,
            String name,
            String token,
            String dash,
            double width,
            boolean stacked,
            boolean dot,
            List<@Nullable Double> values) {}

    /** @param counts what the parts of a hundred are made of, null for bars that are counts themselves */
    record Bar(
            String id,
            String name,
            String token,
            boolean hatched,
            List<@Nullable Double> values,
            @Nullable List<@Nullable Double> counts) {}

    /** Where nothing is known. */
    record Gap(long from, long to) {}

    /** @param label empty for a line without words */
    record Mark(long at, String label, boolean alert) {}

    /** @param from the smallest figure that is written in it */
    record Scale(long from, long unit, String word) {

        Scale(long unit, String word) {
            this(unit, unit, word);
        }
    }
}
