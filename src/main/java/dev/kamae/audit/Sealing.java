package dev.kamae.audit;

import dev.kamae.jobs.RecurringJob;
import dev.kamae.jobs.Rhythm;
import dev.kamae.jobs.Run;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts new rows of the trail into the chain. */
@Component
class Sealing implements RecurringJob {

    private final Chain chain;

    Sealing(Chain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return "audit.seal";
    }

    @Override
    public Set<String> capabilities() {
        return Set.of();
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(10));
    }

    @Override
    public void run(Run run) {
        int sealed;
        do {
            sealed = chain.seal();
        } while (sealed > 0 && !run.stopRequested());
    }
}
