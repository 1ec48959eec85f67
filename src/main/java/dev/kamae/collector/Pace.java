package dev.kamae.collector;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** So many a minute and no more; what was slow for a while is not made up for. */
final class Pace {

    private static final Duration SLICE = Duration.ofMillis(200);

    /** Waits for real, except in tests. */
    interface Sleep {

        Sleep REAL = Thread::sleep;

        void of(Duration span) throws InterruptedException;
    }

    private final @Nullable Duration apart;
    private final Clock clock;
    private final Sleep sleep;
    private Instant next;

    /** @param aMinute null for as many as go */
    Pace(@Nullable Integer aMinute, Clock clock, Sleep sleep) {
        this.apart = aMinute == null ? null : Duration.ofMinutes(1).dividedBy(aMinute);
        this.clock = clock;
        this.sleep = sleep;
        this.next = clock.instant();
    }

    /** Returns when the next one may begin, or somebody asks to stop. */
    void await(BooleanSupplier stop) {
        if (apart == null) {
            return;
        }
        sleepUntil(next, stop);
        var now = clock.instant();
        next = next.isBefore(now.minus(apart)) ? now.plus(apart) : next.plus(apart);
    }

    /** Returns after a while, or when somebody asks to stop. */
    void rest(Duration span, BooleanSupplier stop) {
        sleepUntil(clock.instant().plus(span), stop);
    }

    private void sleepUntil(Instant until, BooleanSupplier stop) {
        try {
            while (clock.instant().isBefore(until) && !stop.getAsBoolean()) {
                var left = Duration.between(clock.instant(), until);
                sleep.of(left.compareTo(SLICE) < 0 ? left : SLICE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadingStopped();
        }
    }
}
