package dev.kamae.uikit.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One grid of a chart over time.
 *
 * @param series drawn as the shape says; stacked ones from the bottom up
 * @param usual the range of what is usual for the first series, null for none
 * @param compared the first series on earlier days: thin, the first dashed, the second dotted; two at most
 */
public record TimePanel(
        Shape shape, List<Series> series, @Nullable Usual usual, List<Series> compared) {

    /** How series are drawn. */
    public enum Shape {
        /** Each by itself. */
        LINES,
        /** One on the other, filled. */
        AREAS,
        /** One on the other, a bar for each bucket. */
        BARS
    }

    public TimePanel {
        series = List.copyOf(series);
        compared = List.copyOf(compared);
        if (series.isEmpty() || compared.size() > 2) {
            throw new IllegalArgumentException("%d series, %d compared".formatted(series.size(), compared.size()));
        }
    }

    public static TimePanel of(Shape shape, List<Series> series) {
        return new TimePanel(shape, series, null, List.of());
    }

    /** One line, with what is usual. */
    public static TimePanel line(Series series, @Nullable Usual usual) {
        return new TimePanel(Shape.LINES, List.of(series), usual, List.of());
    }

    /** With the same on earlier days. */
    public TimePanel comparedWith(Series... earlier) {
        return new TimePanel(shape, series, usual, List.of(earlier));
    }

    /** Whether something that should be there in this bucket is not known. */
    boolean isUnknown(int bucket) {
        return shape == Shape.LINES
                ? series.stream().allMatch(one -> one.at(bucket) == null)
                : series.stream().anyMatch(one -> one.at(bucket) == null);
    }

    void check(Buckets buckets) {
        var rightLength = series.stream().allMatch(one -> one.values().size() == buckets.size())
                && compared.stream().allMatch(one -> one.values().size() == buckets.size())
                && (usual == null || usual.ranges().size() == buckets.size());
        if (!rightLength) {
            throw new IllegalArgumentException(
                    "There is one value for each of the %d buckets".formatted(buckets.size()));
        }
    }
}
