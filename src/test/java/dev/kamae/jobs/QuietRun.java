package dev.kamae.jobs;

import dev.kamae.core.Actor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A run of a job that nobody looks at, and that may be asked to stop after some steps. */
public final class QuietRun implements Run {

    private final String argument;
    private final BooleanSupplier stop;

    private QuietRun(String argument, BooleanSupplier stop) {
        this.argument = argument;
        this.stop = stop;
    }

    /** Asked to stop as soon as this says so. */
    public static QuietRun stoppedWhen(BooleanSupplier stop) {
        return new QuietRun("", stop);
    }

    public static QuietRun untilDone() {
        return untilDone("");
    }

    public static QuietRun untilDone(String argument) {
        return new QuietRun(argument, () -> false);
    }

    public static QuietRun stoppedAfter(int steps) {
        return stoppedAfter("", steps);
    }

    public static QuietRun stoppedAfter(String argument, int steps) {
        var left = new AtomicInteger(steps);
        return new QuietRun(argument, () -> left.getAndDecrement() <= 0);
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
        return stop.getAsBoolean();
    }
}
