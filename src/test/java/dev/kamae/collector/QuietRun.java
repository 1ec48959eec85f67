package dev.kamae.collector;

import dev.kamae.core.Actor;
import dev.kamae.jobs.Run;

/** A run that nobody looks at and nobody stops. */
record QuietRun() implements Run {

    @Override
    public String argument() {
        return "";
    }

    @Override
    public Actor startedBy() {
        return Actor.job(FolderJob.NAME);
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
