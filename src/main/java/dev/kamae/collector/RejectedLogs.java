package dev.kamae.collector;

import dev.kamae.documents.Reason;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.jobs.JobRun;
import dev.kamae.jobs.Jobs;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of all files that became no document, and reading them again. Their excerpts are text from logs. */
@Service
@Transactional
public class RejectedLogs {

    private final RejectedRecords records;
    private final Jobs jobs;
    private final Identity identity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RejectedLogs(RejectedRecords records, Jobs jobs, Identity identity, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.jobs = jobs;
        this.identity = identity;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How many there are.
     *
     * @param shown of those that were asked for
     * @param left of those the ones that are no document still
     * @param reasons of the ones that are left, whatever reason was asked for
     */
    public record Counts(long shown, long left, Map<Reason, Long> reasons) {}

    /** Opens the list, which leaves a row in the audit trail. */
    @RolesAllowed(Capability.INVESTIGATE)
    public Counts open(RejectedChoice choice, boolean recovered) {
        events.publishEvent(new RejectedSeen("collector.rejectedViewed", choice, identity.actor(), clock.instant()));
        return new Counts(
                records.count(choice, recovered),
                records.count(choice, false),
                records.countByReason(new RejectedChoice(choice.record(), choice.file(), null)));
    }

    /** Some of the list, latest file first. */
    @RolesAllowed(Capability.INVESTIGATE)
    @Transactional(readOnly = true)
    public List<RejectedRecord> page(RejectedChoice choice, boolean recovered, long offset, int limit) {
        return records.page(choice, recovered, offset, limit);
    }

    /** Has the chosen ones read again that are no document still. Who asks for the same while it runs joins that run. */
    @RolesAllowed(Capability.EDIT)
    public void readAgain(RejectedChoice choice) {
        events.publishEvent(new RejectedSeen("collector.readAgain", choice, identity.actor(), clock.instant()));
        jobs.start(ReadAgainJob.NAME, choice.toString());
    }

    /** How far reading again is, or how it went the last time. */
    @RolesAllowed(Capability.INVESTIGATE)
    @Transactional(readOnly = true)
    public Optional<JobRun> lastRun() {
        return jobs.latest(ReadAgainJob.NAME);
    }

    /** Whether the person who asks may have them read again. */
    public boolean mayReadAgain() {
        return identity.may(Capability.EDIT);
    }
}
