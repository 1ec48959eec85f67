package dev.kamae.jobs;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Whether work is done when it is due, by whichever replica. */
@Component("jobsHealthIndicator")
class JobsHealth implements HealthIndicator {

    private static final Duration OVERDUE = Duration.ofMinutes(10);

    private final RunHistory history;
    private final Clock clock;

    JobsHealth(RunHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            var jobs = history.recurring();
            var before = clock.instant().minus(OVERDUE);
            var failed = jobs.stream()
                    .filter(JobStatus::lastFailed)
                    .map(JobStatus::name)
                    .toList();
            var overdue = jobs.stream()
                    .filter(job -> !job.running() && job.nextAt().isBefore(before))
                    .map(JobStatus::name)
                    .toList();
            var health = failed.isEmpty() && overdue.isEmpty() ? Health.up() : Health.status("DEGRADED");
            return health.withDetail("failed", failed)
                    .withDetail("overdue", overdue)
                    .build();
        } catch (DataAccessException | TransactionException away) {
            return Health.unknown().build();
        }
    }
}
