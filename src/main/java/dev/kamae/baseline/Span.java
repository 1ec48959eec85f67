package dev.kamae.baseline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Hours in a row that are compared as one: an hour, all hours since 13:00, a day.
 *
 * <p>No longer than a day, because a longer one has no day of the week to be compared with.
 *
 * @param from when the first hour begins
 * @param until exclusive. Within an hour it means that this hour is still open, and asks to compare with that share of
 *     the same hour in past weeks
 */
public record Span(Instant from, Instant until) {

    /** The day on which clocks are put back has one hour more. */
    private static final Duration LONGEST = Duration.ofHours(25);

    public Span {
        if (!isFullHour(from)) {
            throw new IllegalArgumentException("%s lies within an hour".formatted(from));
        }
        var length = Duration.between(from, until);
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("%s to %s is not a part of a day".formatted(from, until));
        }
    }

    /** The hour that begins at {@code start}. */
    public static Span hour(Instant start) {
        return new Span(start, start.plus(1, ChronoUnit.HOURS));
    }

    /** The whole day in that zone. */
    public static Span day(LocalDate date, ZoneId zone) {
        return new Span(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Only the hours that have passed at {@code now}; empty while the first is open. */
    public static Optional<Span> closed(Instant from, Instant now) {
        var until = now.truncatedTo(ChronoUnit.HOURS);
        return until.isAfter(from) ? Optional.of(new Span(from, until)) : Optional.empty();
    }

    /**
     * Everything up to {@code now}, with a share of the open hour.
     *
     * <p>It takes traffic as even within the hour. What comes in bursts, such as a job at every full hour, is better
     * compared by {@link #closed}.
     */
    public static Span soFar(Instant from, Instant now) {
        return new Span(from, now);
    }

    static boolean isFullHour(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.HOURS));
    }

    Duration length() {
        return Duration.between(from, until);
    }
}
