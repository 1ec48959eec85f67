package dev.kamae.baseline;

import java.util.OptionalDouble;

/** How a count stands to the usual. A ratio is there only where it means something: 2 instead of 1 is as usual. */
public sealed interface Comparison {

    /** Within the range. */
    record AsUsual() implements Comparison {}

    /**
     * Over the range.
     *
     * @param times the median; empty when the median is below 1, as nothing is a number of times "almost none"
     */
    record Above(OptionalDouble times) implements Comparison {

        static Above of(long count, double median) {
            return new Above(median < 1 ? OptionalDouble.empty() : OptionalDouble.of(count / median));
        }
    }

    /**
     * Under the range, whose lower end is above 0 then.
     *
     * @param times the median, 0 to less than 1
     */
    record Below(double times) implements Comparison {}
}
