package dev.kamae.threats;

import dev.kamae.core.Actor;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How hard a threat is being tried, set by a person for a time.
 *
 * @param step 1 (hardly) to 4 (constantly)
 * @param expires the last day on which it holds, in the team's zone
 */
public record PressureSetting(int step, String reason, LocalDate expires, int version, Actor by, Instant at)
        implements Judgement {

    public static final int HIGHEST = 4;

    /** How many days ahead it may hold at most. */
    public static final int LONGEST_DAYS = 90;

    public PressureSetting {
        check(step);
    }

    /** Whether it still holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(expires);
    }

    @Override
    public String words() {
        return reason;
    }

    static void check(int step) {
        if (step < 1 || step > HIGHEST) {
            throw new IllegalArgumentException("A pressure is from 1 to 4, and not " + step);
        }
    }
}
