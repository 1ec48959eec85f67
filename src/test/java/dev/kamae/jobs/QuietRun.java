package dev.kamae.jobs;

import dev.kamae.core.Actor;

/** A run of a job that nobody looks at, and that may be asked to stop after some steps. */
public final class QuietRun implements Run {

    private final String argument;
    private int left;

    private QuietRun(String argument, int left) {
        this.argument = argument;
        this.left = left;
    }

    public static QuietRun untilDone() {
        return new QuietRun("", Integer.MAX_VALUE);
    }

    public static QuietRun untilDone(String argument) {
        return new QuietRun(argument, Integer.MAX_VALUE);
    }

    public static QuietRun stoppedAfter(int steps) {
        return stoppedAfter("", steps);
    }

    public static QuietRun stoppedAfter(String argument, int steps) {
        return new QuietRun(argument, steps);
    }

    @Override
    public String argument() {
        return argument;
    }

    @Override
    public Actor startedBy() {
        return Actor.job("test");
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public void progress(long done) {}

    @Override
    public void note(String key, Object... arguments) {}

    @Override
    public boolean stopRequested() {
        return left-- <= 0;
    }
}
