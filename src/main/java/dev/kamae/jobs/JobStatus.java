package dev.kamae.jobs;

import dev.kamae.core.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recurring job and how it goes.
 *
 * @param lastRanAt when a run last ended, those without a row in the log included; null before the first
 * @param lastFailed whether that run failed
 * @param nextAt when it runs next; in the past while it is due or running
 * @param running whether a replica is at it now
 * @param lastRun the latest row of the log, null when there is none
 */
public record JobStatus(
        String name,
        @Nullable Instant lastRanAt,
        boolean lastFailed,
        Instant nextAt,
        boolean running,
        @Nullable JobRun lastRun) {

    public String title(Language language) {
        return Jobs.title(name, language);
    }
}
