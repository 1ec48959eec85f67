package dev.kamae.jobs;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;

/**
 * Somebody had a job run, or stop.
 *
 * @param action {@code jobs.runNow} or {@code jobs.stop}
 */
record JobChanged(Actor by, Instant at, String action, String job) implements Auditable {

    @Override
    public String subject() {
        return "job:" + job;
    }
}
