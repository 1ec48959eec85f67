package dev.kamae.uikit.chart;

import dev.kamae.core.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of time into which a curve is cut, one after the other without a gap.
 *
 * @param starts where each begins, ascending; a day need not have 24 hours
 * @param end where the last one ends
 */
public record Buckets(List<Instant> starts, Instant end) {

    /** More cannot be told apart on a screen. */
    public static final int MOST = 2000;

    public Buckets {
        starts = List.copyOf(starts);
        if (starts.isEmpty() || starts.size() > MOST) {
            throw new IllegalArgumentException("%d buckets".formatted(starts.size()));
        }
        var ends = Stream.concat(starts.stream().skip(1), Stream.of(end)).toList();
        for (int i = 0; i < starts.size(); i++) {
            if (!starts.get(i).isBefore(ends.get(i))) {
                throw new IllegalArgumentException("A bucket from %s to %s".formatted(starts.get(i), ends.get(i)));
            }
        }
    }

    /** Of one length; the last one reaches beyond the range when that is no multiple. */
    public static Buckets of(TimeRange range, Duration length) {
        var starts = new ArrayList<Instant>();
        var at = range.from();
        for (; at.isBefore(range.to()) && starts.size() <= MOST; at = at.plus(length)) {
            starts.add(at);
        }
        return new Buckets(starts, at);
    }

    /** Of one day each in this zone, the last day included. */
    public static Buckets days(LocalDate first, LocalDate last, ZoneId zone) {
        var starts = first.datesUntil(last.plusDays(1))
                .map(day -> day.atStartOfDay(zone).toInstant())
                .toList();
        return new Buckets(starts, last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public int size() {
        return starts.size();
    }

    public Instant from() {
        return starts.getFirst();
    }

    public Instant start(int index) {
        return starts.get(index);
    }

    public Instant end(int index) {
        return index + 1 < starts.size() ? starts.get(index + 1) : end;
    }

    public TimeRange range(int index) {
        return new TimeRange(start(index), end(index));
    }

    /** In which bucket a moment lies, -1 for none. */
    public int indexOf(Instant moment) {
        if (!moment.isBefore(end)) {
            return -1;
        }
        var found = Collections.binarySearch(starts, moment);
        return found >= 0 ? found : -found - 2;
    }

    /** One value for each bucket by its start, null where the map has none: what is absent is not known, and not zero. */
    public List<@Nullable Double> values(Map<Instant, ? extends Number> known) {
        var values = new ArrayList<@Nullable Double>();
        for (var start : starts) {
            var value = known.get(start);
            values.add(value == null ? null : Double.valueOf(value.doubleValue()));
        }
        return values;
    }

    /** The smallest stretch of whole buckets that has all of this one in it. */
    TimeRange around(Instant from, Instant to) {
        var first = Math.max(0, indexOf(from));
        var last = indexOf(to.minusNanos(1));
        return new TimeRange(start(first), end(last < first ? size() - 1 : last));
    }
}
