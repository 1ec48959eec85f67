package dev.kamae.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole chain found.
 *
 * @param at when it was made
 * @param last how far the chain was followed; the first thing that is wrong ends it
 * @param broken where and why it is broken, null while it is whole
 */
public record ChainCheck(Instant at, Link last, @Nullable Break broken) {

    public boolean isWhole() {
        return broken == null;
    }

    /**
     * The first place at which the chain does not hold.
     *
     * @param row the row there, null when the place itself is gone
     */
    public record Break(long position, @Nullable Long row, Reason reason) {}

    /** What is wrong at a place. */
    public enum Reason {
        /** The row is not there any more. */
        ROW_GONE,
        /** Row and seal do not fit: the row was changed, or stands elsewhere. */
        ROW_CHANGED,
        /** A seal in the middle is not there any more. */
        SEAL_GONE,
        /** The chain ends before a place that an earlier check had seen. */
        END_GONE,
        /** The hash at a place that an earlier check, or a person, had noted is another one: it was made anew. */
        MADE_ANEW
    }
}
