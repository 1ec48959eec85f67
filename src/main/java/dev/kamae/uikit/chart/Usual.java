package dev.kamae.uikit.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What is usual for each bucket; null where not known. */
public record Usual(List<@Nullable Range> ranges) {

    /** The usual range with its median. */
    public record Range(double low, double median, double high) {

        public Range {
            if (!(0 <= low && low <= median && median <= high && high < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("No range: %s, %s, %s".formatted(low, median, high));
            }
        }
    }

    // not a compact one: its parameters would lose their annotations in the class file
    public Usual(List<@Nullable Range> ranges) {
        this.ranges = Collections.unmodifiableList(new ArrayList<>(ranges));
    }

    @Nullable
    Range at(int index) {
        return ranges.get(index);
    }

    List<@Nullable Double> each(ToDoubleFunction<Range> part) {
        var values = new ArrayList<@Nullable Double>();
        for (var range : ranges) {
            values.add(range == null ? null : Double.valueOf(part.applyAsDouble(range)));
        }
        return values;
    }
}
