package dev.kamae.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What is due when, in db-scheduler's table. */
@Component
class Scheduling {

    /** Longer than any start takes: what waits longer was overlooked. */
    private static final Duration OVERLOOKED = Duration.ofSeconds(15);

    private final DataSource database;
    private final RunLog log;
    private final RunHistory history;
    private final Clock clock;
    private final Supplier<Map<String, JobTask>> tasks;
    private final Supplier<SchedulerClient> client;

    /** Jobs are asked for late, for they may start jobs themselves. */
    Scheduling(DataSource database, ObjectProvider<Job> jobs, RunLog log, RunHistory history, Clock clock) {
        this.database = new TransactionAwareDataSourceProxy(database);
        this.log = log;
        this.history = history;
        this.clock = clock;
        tasks = SingletonSupplier.of(() -> tasks(jobs));
        client = SingletonSupplier.of(this::client);
    }

    Job job(String name) {
        return task(name).job();
    }

    /** Has a run begin as soon as a replica is free. */
    void soon(String job, RunId run) {
        var now = clock.instant();
        if (job(job) instanceof RecurringJob) {
            reschedule(job);
        } else {
            client.get().scheduleIfNotExists(task(job).instance(run.toString()), now);
        }
    }

    /** Reckons the next run of a recurring job anew. */
    void rhythmChanged(RecurringJob job) {
        var next = job.rhythm().next(clock.instant().atZone(clock.getZone()));
        try {
            client.get().reschedule(task(job.name()).instance(JobTask.RECURRING), next);
        } catch (TaskInstanceException running) {
            // it reckons when it ends
        }
    }

    /** Schedules what is not, brings forward what has become due earlier, and helps on what was overlooked. */
    void tend() {
        for (var task : tasks.get().values()) {
            if (task.job() instanceof RecurringJob recurring) {
                tend(task, recurring);
            }
        }
        for (var run : history.waitingSince(clock.instant().minus(OVERLOOKED))) {
            if (tasks.get().containsKey(run.job())) {
                soon(run.job(), run.id());
            }
        }
    }

    Scheduler scheduler(JobSettings settings, String replica, Runnable tend) {
        return configured(Scheduler.create(database, known()), settings)
                .schedulerName(new SchedulerName.Fixed(replica))
                .addSchedulerListener(new Tending(tend))
                .build();
    }

    private void tend(JobTask task, RecurringJob job) {
        var now = clock.instant().atZone(clock.getZone());
        var instance = task.instance(JobTask.RECURRING);
        var scheduled = client.get().getScheduledExecution(instance);
        if (scheduled.isEmpty()) {
            client.get().scheduleIfNotExists(instance, job.rhythm().first(now));
            return;
        }
        var next = job.rhythm().next(now);
        if (!scheduled.get().isPicked() && scheduled.get().getExecutionTime().isAfter(next)) {
            rhythmChanged(job);
        }
    }

    private void reschedule(String job) {
        try {
            client.get().reschedule(task(job).instance(JobTask.RECURRING), clock.instant());
        } catch (TaskInstanceException running) {
            // it looks for those who wait when it ends, and tending does so too
        }
    }

    private JobTask task(String name) {
        return Optional.ofNullable(tasks.get().get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no job " + name));
    }

    private List<Task<?>> known() {
        return List.copyOf(tasks.get().values());
    }

    private Map<String, JobTask> tasks(ObjectProvider<Job> jobs) {
        var tasks = new TreeMap<String, JobTask>();
        jobs.forEach(job -> {
            if (!job.name().matches("[a-z]+\\.[a-zA-Z]+") || tasks.containsKey(job.name())) {
                throw new IllegalStateException("A job needs a name of its own, as module.verb: " + job.name());
            }
            tasks.put(job.name(), new JobTask(job, log, clock));
        });
        return tasks;
    }

    private SchedulerClient client() {
        return SchedulerClient.Builder.create(database, known())
                .serializer(new NoData())
                .jdbcCustomization(postgres())
                .build();
    }

    private SchedulerBuilder configured(SchedulerBuilder builder, JobSettings settings) {
        return builder.serializer(new NoData())
                .jdbcCustomization(postgres())
                .clock(clock::instant)
                .threads(settings.threads())
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .shutdownMaxWait(settings.patience());
    }

    private static PostgreSqlJdbcCustomization postgres() {
        return new PostgreSqlJdbcCustomization(false, false);
    }

    /** Executions carry no data; reading Java objects out of a table would be a way in for whoever can write to it. */
    private static final class NoData implements Serializer {

        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            if (data != null) {
                throw new IllegalArgumentException("Executions carry no data");
            }
            return null;
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
            return null;
        }
    }
}
