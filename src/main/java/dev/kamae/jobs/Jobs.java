package dev.kamae.jobs;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts, shows and stops work. Every {@link Job} bean is known here. */
@Service
@Transactional
public class Jobs {

    private final Scheduling scheduling;
    private final RunLog log;
    private final RunHistory history;
    private final Identity identity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Jobs(
            Scheduling scheduling,
            RunLog log,
            RunHistory history,
            Identity identity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scheduling = scheduling;
        this.log = log;
        this.history = history;
        this.identity = identity;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts a job on some replica once the caller's transaction has committed. Whoever starts what waits or runs already,
     * with the same argument, is given that run.
     *
     * <p>No capability is asked here: the module that offers the work asks its own.
     *
     * @param argument what {@link Run#argument} gives; at most 1,000 characters, never a secret; empty for a recurring job
     */
    public RunId start(String job, String argument) {
        if (argument.length() > 1000 || !argument.isEmpty() && scheduling.job(job) instanceof RecurringJob) {
            throw new IllegalArgumentException("Job %s cannot take this argument".formatted(job));
        }
        var wanted = log.want(scheduling.job(job).name(), argument, identity.actor());
        if (wanted.fresh()) {
            scheduling.soon(job, wanted.id());
        }
        return wanted.id();
    }

    /** Reckons the next run anew, after what the job's rhythm depends on has changed. No capability: modules call it. */
    public void rhythmChanged(String job) {
        if (scheduling.job(job) instanceof RecurringJob recurring) {
            scheduling.rhythmChanged(recurring);
        }
    }

    /** One run, for the page that started it: no capability is asked here. Empty once the log has forgotten it. */
    @Transactional(readOnly = true)
    public Optional<JobRun> run(RunId id) {
        return history.find(id);
    }

    /** The run that was asked for last, for the page that offers the job: no capability is asked here. */
    @Transactional(readOnly = true)
    public Optional<JobRun> latest(String job) {
        return history.page(job, 0, 1).stream().findFirst();
    }

    /** How far a job is that runs now, for pages that wait for it; empty while it does not run. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public Optional<Progress> progress(String job) {
        return history.page(job, 0, 1).stream()
                .filter(run -> run.state() == RunState.RUNNING)
                .map(JobRun::progress)
                .findFirst();
    }

    /** Has a recurring job run as soon as possible. */
    @RolesAllowed(Capability.ADMIN)
    public RunId runNow(String job) {
        events.publishEvent(new JobChanged(identity.actor(), clock.instant(), "jobs.runNow", job));
        return start(job, "");
    }

    /** Asks a run to end. Whoever started it may, and administrators; nothing happens when it is over already. */
    public void stop(RunId id) {
        history.find(id).ifPresent(run -> {
            if (!identity.may(Capability.ADMIN) && !run.startedBy().equals(identity.actor())) {
                throw new AccessDeniedException("Another's run");
            }
            log.stop(id);
            events.publishEvent(new JobChanged(identity.actor(), clock.instant(), "jobs.stop", run.job()));
        });
    }

    /** The recurring jobs and how they go. */
    @RolesAllowed(Capability.ADMIN)
    @Transactional(readOnly = true)
    public List<JobStatus> recurring() {
        return history.recurring();
    }

    /** The log, latest first; of all jobs when none is named. */
    @RolesAllowed(Capability.ADMIN)
    @Transactional(readOnly = true)
    public List<JobRun> runs(@Nullable String job, long offset, int limit) {
        return history.page(job, offset, limit);
    }

    @RolesAllowed(Capability.ADMIN)
    @Transactional(readOnly = true)
    public long countRuns(@Nullable String job) {
        return history.count(job);
    }

    /** 監査記録の封印 for {@code audit.seal}, whose text is {@code audit.job.seal}. */
    public static String title(String job, Language language) {
        return Texts.text(language, job.replaceFirst("\\.", ".job."));
    }
}
