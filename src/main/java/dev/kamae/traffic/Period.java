package dev.kamae.traffic;

import dev.kamae.waflog.LogHour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What an overview looks at.
 *
 * @param from at a full hour; at the beginning of a day when it goes by days
 * @param until exclusive, likewise; or now, within the hour that is open
 * @param step how finely
 */
public record Period(Instant from, Instant until, Step step) {

    /** Longer ones go by days. */
    public static final Duration LONGEST_BY_HOURS = Duration.ofDays(3);

    /** Thirteen months and a bit. */
    public static final Duration LONGEST = Duration.ofDays(400);

    /** How finely a period is cut. */
    public enum Step {
        HOUR,
        DAY
    }

    public Period {
        var length = Duration.between(from, until);
        if (!length.isPositive() || length.compareTo(step == Step.HOUR ? LONGEST_BY_HOURS : LONGEST) > 0) {
            throw new IllegalArgumentException("%s to %s is no period by %s".formatted(from, until, step));
        }
        if (!from.equals(from.truncatedTo(ChronoUnit.HOURS))) {
            throw new IllegalArgumentException("%s lies within an hour".formatted(from));
        }
    }

    /** From midnight to now. */
    public static Period today(Instant now, ZoneId zone) {
        return new Period(DayTables.start(LocalDate.ofInstant(now, zone), zone), after(now), Step.HOUR);
    }

    /** The last hours up to now, the open one included: {@code 24} begins with the full hour 23 hours ago. */
    public static Period lastHours(int hours, Instant now) {
        var open = now.truncatedTo(ChronoUnit.HOURS);
        return new Period(open.minus(hours - 1L, ChronoUnit.HOURS), after(now), Step.HOUR);
    }

    /** Full hours of the past. */
    public static Period hours(Instant from, Instant until) {
        return new Period(from, until, Step.HOUR);
    }

    /** Whole days up to and with the last; up to now when that is today. */
    public static Period days(LocalDate first, LocalDate last, Instant now, ZoneId zone) {
        var end = DayTables.start(last.plusDays(1), zone);
        return new Period(DayTables.start(first, zone), end.isAfter(now) ? after(now) : end, Step.DAY);
    }

    /** A line of this very moment belongs to it. */
    private static Instant after(Instant now) {
        return now.plusNanos(1);
    }

    /** The beginnings of its hours. */
    List<LogHour> hours() {
        var found = new ArrayList<LogHour>();
        for (var hour = from; hour.isBefore(until); hour = hour.plus(LogHour.LENGTH)) {
            found.add(new LogHour(hour));
        }
        return found;
    }

    /** The beginnings of what it is cut into. */
    List<Instant> cuts(ZoneId zone) {
        return hours().stream().map(hour -> cut(hour, zone)).distinct().toList();
    }

    /** To which cut an hour belongs. */
    Instant cut(LogHour hour, ZoneId zone) {
        return step == Step.HOUR ? hour.start() : DayTables.start(LocalDate.ofInstant(hour.start(), zone), zone);
    }
}
