package dev.kamae.core;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The month that a moment speaks of, in the team's zone: the one in which it lies, and at the first instant of a month still
 * the one before, since that is the moment as of which a month is closed.
 */
public record MonthAt(YearMonth month, ZoneId zone) {

    public static MonthAt of(Instant moment, ZoneId zone) {
        return new MonthAt(YearMonth.from(moment.minusNanos(1).atZone(zone)), zone);
    }

    /** The first instant of the month. */
    public Instant start() {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
