package dev.kamae.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The moment at which a day is over in the team's zone, which is the first of the next. */
public final class EndOfDay {

    private EndOfDay() {}

    public static Instant of(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The day that is over at this very moment; empty in the midst of one. */
    public static Optional<LocalDate> endedAt(Instant moment, ZoneId zone) {
        var before = moment.atZone(zone).toLocalDate().minusDays(1);
        return of(before, zone).equals(moment) ? Optional.of(before) : Optional.empty();
    }
}
