package dev.kamae.collector;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is deleted of the logs in the log store, and when.
 *
 * @param days for which they are kept; null for ever
 * @param off why nothing is deleted though days are set, a key of the texts; null when it is
 * @param old indices that are older than that, oldest first; null while the log store does not tell
 */
public record RetentionState(
        @Nullable Long days, @Nullable String off, @Nullable List<Old> old) {

    /**
     * An index that is older.
     *
     * @param documents in it, when it is due
     */
    public record Old(String index, Instant until, long documents, Verdict verdict) {}

    /** Whether it is deleted the next time. */
    public enum Verdict {
        DUE,
        /** Somebody else made it. */
        NOT_OURS,
        /** Not everything in it is in history, or nobody knows what is in it. */
        NOT_COUNTED
    }
}
