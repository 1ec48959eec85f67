package dev.kamae.audit;

import dev.kamae.core.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the trail are looked for.
 *
 * @param by who did it, null for anybody
 * @param action null for any
 * @param subject a part of what it was done to; empty for anything
 * @param from the first day in the team's zone, null for the first there is
 * @param until the last day, which is inside; null for today
 */
public record TrailFilter(
        @Nullable Actor by,
        @Nullable String action,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Every row. */
    public static final TrailFilter ALL = new TrailFilter(null, null, "", null, null);

    public TrailFilter withBy(@Nullable Actor other) {
        return new TrailFilter(other, action, subject, from, until);
    }

    public TrailFilter withAction(@Nullable String other) {
        return new TrailFilter(by, other, subject, from, until);
    }

    public TrailFilter withSubject(String other) {
        return new TrailFilter(by, action, other, from, until);
    }

    public TrailFilter within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new TrailFilter(by, action, subject, first, last);
    }
}
