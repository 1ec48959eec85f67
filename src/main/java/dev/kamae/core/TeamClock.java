package dev.kamae.core;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/**
 * The clock of the portal, in the team's zone. Every class that asks for the time is given this one.
 *
 * <p>Only the demo's loader and tests pretend that it is another moment, by {@link #at}.
 */
public final class TeamClock extends Clock {

    private static final ScopedValue<Instant> PRETENDED = ScopedValue.newInstance();

    private final Clock real;

    public TeamClock(ZoneId zone) {
        this(Clock.system(zone));
    }

    private TeamClock(Clock real) {
        this.real = real;
    }

    /** Runs {@code work} as if it were {@code moment} for everything that this thread calls. */
    public static <T> T at(Instant moment, Callable<T> work) throws Exception {
        return ScopedValue.where(PRETENDED, moment).call(work::call);
    }

    @Override
    public Instant instant() {
        return PRETENDED.isBound() ? PRETENDED.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TeamClock(real.withZone(zone));
    }
}
