package dev.kamae.bench;

import dev.kamae.core.Actor;
import dev.kamae.jobs.Run;

/** A run of a job that nobody looks at. */
final class QuietRun implements Run {

    @Override
    public String argument() {
        return "";
    }

    @Override
    public Actor startedBy() {
        return Actor.job("bench");
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public void progress(long done) {}

    @Override
    public void note(String key, Object... arguments) {}

    @Override
    public boolean stopRequested() {
        return false;
    }
}
