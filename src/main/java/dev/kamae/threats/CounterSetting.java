package dev.kamae.threats;

import dev.kamae.core.Actor;
import dev.kamae.core.Score;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Which Counter a person holds a threat to have, for a time; it stands beside what is reckoned and never in its place.
 *
 * @param expires the last day on which it holds, in the team's zone
 * @param ended whether somebody has ended it before
 */
public record CounterSetting(
        Score score, String reason, LocalDate expires, boolean ended, int version, Actor by, Instant at)
        implements Judgement {

    /** How many days ahead it may hold at most. */
    public static final int LONGEST_DAYS = 90;

    /** Whether it still holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !ended && !day.isAfter(expires);
    }

    @Override
    public String words() {
        return reason;
    }
}
