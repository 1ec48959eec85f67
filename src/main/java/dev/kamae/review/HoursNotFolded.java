package dev.kamae.review;

import dev.kamae.core.Refusal;
import dev.kamae.core.TimeRange;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** History does not have every hour of the month yet. Whoever will not wait closes anyway, and the report names them. */
public final class HoursNotFolded extends Refusal {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MM/dd HH:mm");
    private static final int MOST_NAMED = 5;

    private final transient List<TimeRange> missing;

    HoursNotFolded(List<TimeRange> missing, ZoneId zone) {
        super("review.refused.hours", hours(missing), named(missing, zone), Math.max(0, missing.size() - MOST_NAMED));
        this.missing = List.copyOf(missing);
    }

    /** Oldest first. */
    public List<TimeRange> missing() {
        return missing;
    }

    private static long hours(List<TimeRange> missing) {
        return missing.stream()
                .map(TimeRange::length)
                .mapToLong(Duration::toHours)
                .sum();
    }

    private static String named(List<TimeRange> missing, ZoneId zone) {
        return missing.stream()
                .limit(MOST_NAMED)
                .map(range -> WRITTEN.format(range.from().atZone(zone)) + "-"
                        + WRITTEN.format(range.to().atZone(zone)))
                .collect(Collectors.joining(", "));
    }
}
