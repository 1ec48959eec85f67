package dev.kamae.collector;

import dev.kamae.core.Actor;
import dev.kamae.jobs.RunId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Logs of the past that somebody wants from S3, and how far they are.
 *
 * @param address {@code s3://bucket/prefix}
 * @param filesAMinute at most; null for as many as go
 * @param run that counts or loads, or did so last
 * @param estimate null until they are counted
 * @param loadedFiles of those that were counted
 * @param loaded what came of them
 * @param failure why it went no further, a key of the texts; null when nothing is wrong
 */
public record Backfill(
        UUID id,
        String address,
        LocalDate first,
        LocalDate last,
        @Nullable Integer filesAMinute,
        Actor by,
        Instant at,
        State state,
        @Nullable RunId run,
        @Nullable Estimate estimate,
        long loadedFiles,
        Loaded loaded,
        @Nullable String failure) {

    /** Where one stands. */
    public enum State {
        COUNTING,
        COUNTED,
        LOADING,
        /** It can be taken up again, and does nothing twice. */
        STOPPED,
        DONE,
        FAILED;

        public boolean isUnderWay() {
            return this == COUNTING || this == LOADING;
        }
    }

    /**
     * What is to come.
     *
     * @param files that are not loaded yet
     * @param known files besides them that are
     * @param records by what files of S3 had until now; null while there was none
     * @param duration the same, and by the pace
     */
    public record Estimate(
            long files,
            long known,
            long bytes,
            @Nullable Long records,
            @Nullable Duration duration) {}

    /** Whether loading can begin or be taken up again. */
    public boolean mayLoad() {
        return estimate != null
                && switch (state) {
                    case COUNTED, STOPPED, FAILED -> estimate.files() > loadedFiles || state != State.COUNTED;
                    case COUNTING, LOADING, DONE -> false;
                };
    }

    /** How long it still takes, if it goes on as it was expected to; null while nobody knows. */
    public @Nullable Duration left() {
        if (estimate == null || estimate.duration() == null || estimate.files() == 0) {
            return null;
        }
        var files = Math.max(0, estimate.files() - loadedFiles);
        return Duration.ofSeconds(estimate.duration().toSeconds() * files / estimate.files());
    }
}
