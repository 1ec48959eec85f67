package dev.kamae.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Clears the run log of what is older than 90 days. */
@Component
class Forgetting implements RecurringJob {

    static final Duration KEPT = Duration.ofDays(90);

    private static final int AT_ONCE = 5_000;

    private final RunHistory history;
    private final Clock clock;

    Forgetting(RunHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "jobs.forget";
    }

    @Override
    public Set<String> capabilities() {
        return Set.of();
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(3, 40));
    }

    @Override
    public void run(Run run) {
        var before = clock.instant().minus(KEPT);
        var sum = 0;
        int gone;
        do {
            gone = history.forget(before, AT_ONCE);
            sum += gone;
        } while (gone == AT_ONCE && !run.stopRequested());
        run.note("jobs.forgotten", sum);
    }
}
