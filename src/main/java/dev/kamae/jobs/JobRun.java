package dev.kamae.jobs;

import dev.kamae.core.Actor;
import dev.kamae.core.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run as the log has it.
 *
 * @param startedBy the job itself when it ran by its rhythm
 * @param startedAt null while it waits
 * @param endedAt null until it is over; for an abandoned run the last moment at which it was heard of
 * @param replica where it runs or ran
 * @param note what it told of itself
 * @param error why it failed
 * @param stopRequested whether somebody has asked it to end
 */
public record JobRun(
        RunId id,
        String job,
        String argument,
        RunState state,
        Actor startedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String replica,
        Progress progress,
        @Nullable Sentence note,
        @Nullable Sentence error,
        boolean stopRequested) {

    public String title(Language language) {
        return Jobs.title(job, language);
    }
}
