package dev.kamae.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each recurring job last went well, and how often it failed. What is not known is not a number. */
@Component
class JobMetrics implements MeterBinder {

    private final JdbcClient sql;
    private final Clock clock;
    private final ObjectProvider<RecurringJob> jobs;

    JobMetrics(JdbcClient sql, Clock clock, ObjectProvider<RecurringJob> jobs) {
        this.sql = sql;
        this.clock = clock;
        this.jobs = jobs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        jobs.stream().map(Job::name).forEach(name -> {
            Gauge.builder("kamae.job.last.success.age", name, this::age)
                    .tag("job", name)
                    .baseUnit("seconds")
                    .description("How long ago the job last ended well")
                    .register(registry);
            Gauge.builder("kamae.job.failures.day", name, this::failures)
                    .tag("job", name)
                    .description("Runs of the job that failed within the last 24 hours")
                    .register(registry);
        });
    }

    private double age(String job) {
        return sql.sql("select last_succeeded_at from job where name = :job")
                .param("job", job)
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)))
                .optional()
                .flatMap(at -> at)
                .map(at -> (double)
                        Duration.between(at.toInstant(), clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    private double failures(String job) {
        return sql.sql("select count(*) from job_run where job = :job and state = 'FAILED' and ended_at > :since")
                .param("job", job)
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .query(Double.class)
                .single();
    }
}
