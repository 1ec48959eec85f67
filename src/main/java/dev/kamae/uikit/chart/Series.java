package dev.kamae.uikit.chart;

import dev.kamae.core.LogText;
import dev.kamae.uikit.Meaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value for each bucket.
 *
 * @param name what the legend says; where it comes from a log it is only ever shown as text
 * @param meaning gives the colour
 * @param values never negative; null where not known
 */
public record Series(String name, Meaning meaning, List<@Nullable Double> values) {

    // not a compact one: its parameters would lose their annotations in the class file
    public Series(String name, Meaning meaning, List<@Nullable Double> values) {
        this.name = new LogText(name).cut(80);
        this.meaning = meaning;
        this.values = Collections.unmodifiableList(new ArrayList<>(values));
        for (var value : values) {
            if (value != null && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A value of a series is not " + value);
            }
        }
    }

    /** Named by its meaning. */
    public static Series of(Meaning meaning, List<@Nullable Double> values) {
        return new Series(meaning.word(), meaning, values);
    }

    @Nullable
    Double at(int index) {
        return values.get(index);
    }
}
