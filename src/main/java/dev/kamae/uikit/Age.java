package dev.kamae.uikit;

import java.time.Instant;

/**
 * Of when a value is, and whether that is good enough.
 *
 * @param at the moment up to which the value is complete
 * @param why what is late or missing, as a sentence for a hover; empty when nothing is
 */
public record Age(Instant at, Standing standing, String why) {

    /** How good it is. */
    public enum Standing {
        CURRENT,
        /** An older value, because a newer one could not be had. */
        LATE,
        /** A part of it is missing. */
        PARTIAL
    }

    public static Age of(Instant at) {
        return new Age(at, Standing.CURRENT, "");
    }

    public static Age late(Instant at, String why) {
        return new Age(at, Standing.LATE, why);
    }

    public static Age partial(Instant at, String missing) {
        return new Age(at, Standing.PARTIAL, missing);
    }
}
