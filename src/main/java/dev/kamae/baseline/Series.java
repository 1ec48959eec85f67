package dev.kamae.baseline;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Counts of one thing by hour.
 *
 * <p>An hour without a count was not measured, which is not zero: a quiet hour has to be put in as 0. Hours that nothing
 * should be compared with, such as those of an outage, are left out as well.
 */
public final class Series {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<Instant, Long> counts;

    private Series(Map<Instant, Long> counts) {
        this.counts = counts;
    }

    /**
     * Takes a copy.
     *
     * @param counts what was counted, by the instant at which each hour begins
     * @throws IllegalArgumentException when a key lies within an hour, or a count is negative
     */
    public static Series of(Map<Instant, Long> counts) {
        counts.forEach((hour, count) -> {
            if (!Span.isFullHour(hour) || count < 0) {
                throw new IllegalArgumentException("%s at %s is no count of an hour".formatted(count, hour));
            }
        });
        return new Series(Map.copyOf(counts));
    }

    /** The sum over the span, the last hour in proportion when the span ends within it; empty if any hour is unknown. */
    OptionalDouble in(Span span) {
        var sum = 0.0;
        for (var hour = span.from(); hour.isBefore(span.until()); hour = hour.plus(HOUR)) {
            var count = counts.get(hour);
            if (count == null) {
                return OptionalDouble.empty();
            }
            sum += count * share(hour, span.until());
        }
        return OptionalDouble.of(sum);
    }

    private static double share(Instant hour, Instant until) {
        var left = Duration.between(hour, until);
        return left.compareTo(HOUR) >= 0 ? 1 : (double) left.toMillis() / HOUR.toMillis();
    }
}
