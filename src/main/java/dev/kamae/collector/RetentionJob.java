package dev.kamae.collector;

import dev.kamae.core.Actor;
import dev.kamae.identity.Capability;
import dev.kamae.jobs.RecurringJob;
import dev.kamae.jobs.Rhythm;
import dev.kamae.jobs.Run;
import dev.kamae.logstore.LogWriter;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes indices whose time is over, one by one, and tells which. */
@Component
class RetentionJob implements RecurringJob {

    static final String NAME = "collector.retention";

    private final Retention retention;
    private final LogWriter writer;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionJob(
            Retention retention,
            LogWriter writer,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.retention = retention;
        this.writer = writer;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> capabilities() {
        return Set.of(Capability.VIEW);
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(4, 40));
    }

    @Override
    public void run(Run run) {
        var due = retention.due();
        var deleted = new ArrayList<String>();
        for (var index : due) {
            if (run.stopRequested()) {
                break;
            }
            if (Boolean.TRUE.equals(transaction.execute(_ -> deleted(index)))) {
                deleted.add(index.index());
            }
            run.progress(deleted.size(), due.size());
        }
        if (!deleted.isEmpty()) {
            run.note("collector.retention.deleted", deleted.size(), String.join(", ", deleted));
        }
    }

    /** The row of the audit trail comes with it or not at all. */
    private boolean deleted(RetentionState.Old index) {
        events.publishEvent(new LogsDeleted(index, Actor.job(NAME), clock.instant()));
        boolean deleted = writer.delete(index.index());
        if (!deleted) {
            throw new IllegalStateException("Index %s is not ours any more".formatted(index.index()));
        }
        return true;
    }
}
