package dev.kamae.audit;

import dev.kamae.jobs.RecurringJob;
import dev.kamae.jobs.Rhythm;
import dev.kamae.jobs.Run;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows the whole chain every night, and when an auditor asks. The server's log keeps each end of it, outside of the
 * database.
 */
@Component
class Checking implements RecurringJob {

    static final String NAME = "audit.check";

    private static final Logger LOG = LoggerFactory.getLogger(Checking.class);

    private final Chain chain;

    Checking(Chain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> capabilities() {
        return Set.of();
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(3, 20));
    }

    /** @throws ChainBroken after what was found has been written down */
    @Override
    public void run(Run run) {
        chain.follow(List.of(), run::progress, run::stopRequested).ifPresent(check -> {
            chain.keep(check);
            var broken = check.broken();
            if (broken != null) {
                throw new ChainBroken(broken);
            }
            LOG.info("The audit trail is whole up to {}", check.last());
            run.note("audit.whole", check.last().position());
        });
    }
}
