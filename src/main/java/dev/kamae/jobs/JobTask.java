package dev.kamae.jobs;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.kamae.core.Actor;
import dev.kamae.identity.JobIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job as db-scheduler knows it. Its executions carry no data: a one-off run's is named by the run's id, the recurring one's is
 * {@link #RECURRING}.
 */
final class JobTask extends AbstractTask<Void> {

    static final String RECURRING = "recurring";

    private static final Logger LOG = LoggerFactory.getLogger(JobTask.class);

    /** A failed recurring job is tried again after these, unless its rhythm is quicker; then it waits for its rhythm. */
    private static final List<Duration> RETRIES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    private final Job job;
    private final RunLog log;
    private final Clock clock;
    private final Patience patience = new Patience();

    /** Executions that looked dead once, with their heartbeat then. */
    private final Map<String, Instant> suspects = new ConcurrentHashMap<>();

    JobTask(Job job, RunLog log, Clock clock) {
        super(job.name(), Void.class, (_, _) -> {}, (_, _) -> {});
        this.job = job;
        this.log = log;
        this.clock = clock;
    }

    Job job() {
        return job;
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String id) {
        return SchedulableInstance.of(instance(id), clock.instant());
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String id, Void data) {
        return schedulableInstance(id);
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        var replica = context.getExecution().pickedBy;
        if (job instanceof RecurringJob recurring && instance.getId().equals(RECURRING)) {
            var begun = log.beginWanted(name, replica)
                    .or(() -> recurring.rhythm().frequent()
                            ? Optional.empty()
                            : Optional.of(log.beginByRhythm(name, replica)));
            var end = run(live(begun.orElse(null), context));
            return (_, operations) -> again(recurring, context.getExecution(), end, operations);
        }
        var begun = log.begin(RunId.parse(instance.getId()), replica);
        if (begun.isEmpty()) {
            // stopped before it began
            return (_, operations) -> patience.insist(operations::remove);
        }
        var end = run(live(begun.get(), context));
        return (complete, operations) -> patience.insist(() -> {
            if (end == End.CUT_SHORT) {
                operations.reschedule(complete, clock.instant());
            } else {
                operations.remove();
            }
        });
    }

    private LiveRun live(RunLog.@Nullable Begun begun, ExecutionContext context) {
        return new LiveRun(
                log,
                Actor.job(name),
                begun,
                () -> log.beginByRhythm(name, context.getExecution().pickedBy),
                () -> context.getSchedulerState().isShuttingDown());
    }

    private enum End {
        WELL,
        BADLY,
        CUT_SHORT
    }

    private End run(LiveRun run) {
        try {
            JobIdentity.as(name, job.capabilities(), () -> {
                job.run(run);
                return name;
            });
        } catch (Throwable failure) {
            return failed(run, failure);
        }
        return run.wasCutShort() ? cutShort(run) : succeeded(run);
    }

    private End succeeded(LiveRun run) {
        patience.insist(() -> {
            run.close().ifPresent(id -> log.end(id, run.askedToStop() ? RunState.STOPPED : RunState.SUCCEEDED, null));
            log.ran(name, false);
        });
        return End.WELL;
    }

    private End failed(LiveRun run, Throwable failure) {
        // a stop interrupts runs that do not end by themselves
        var interrupted = Thread.interrupted() || failure instanceof InterruptedException;
        if (run.stopRequested() && interrupted && run.wasCutShort()) {
            return cutShort(run);
        }
        patience.insist(() -> {
            var id = run.closeWithRow();
            LOG.error("Run {} of job {} failed", id, name, failure);
            log.end(id, RunState.FAILED, Mishap.sentence(failure, id.toString().substring(0, 8)));
            log.ran(name, true);
        });
        return End.BADLY;
    }

    /** Somebody's run is handed back, to be done elsewhere; a run by the rhythm simply comes again. */
    private End cutShort(LiveRun run) {
        patience.insist(() -> run.close().ifPresent(id -> {
            if (run.startedBy().equals(Actor.job(name))) {
                log.end(id, RunState.ABANDONED, Sentence.of("jobs.error.goingDown"));
            } else {
                log.handBack(id);
            }
        }));
        return End.CUT_SHORT;
    }

    private void again(RecurringJob recurring, Execution execution, End end, ExecutionOperations<Void> operations) {
        patience.insist(() -> {
            var now = clock.instant();
            var at = end == End.CUT_SHORT || log.isWanted(name)
                    ? now
                    : next(recurring, execution.consecutiveFailures, end == End.BADLY);
            var complete = end == End.BADLY
                    ? ExecutionComplete.failure(execution, now, now, new IllegalStateException(name))
                    : ExecutionComplete.success(execution, now, now);
            operations.reschedule(complete, at);
        });
    }

    private Instant next(RecurringJob recurring, int failuresBefore, boolean failed) {
        var now = clock.instant();
        var regular = recurring.rhythm().next(now.atZone(clock.getZone()));
        if (!failed || failuresBefore >= RETRIES.size()) {
            return regular;
        }
        var retry = now.plus(RETRIES.get(failuresBefore));
        return retry.isBefore(regular) ? retry : regular;
    }

    @Override
    public DeadExecutionHandler<Void> getDeadExecutionHandler() {
        return (complete, operations) -> dead(complete, operations);
    }

    @Override
    public FailureHandler<Void> getFailureHandler() {
        // the run could not even begin: the database went away between the pick and the first row
        return (complete, operations) -> patience.insist(
                () -> operations.reschedule(complete, clock.instant().plusSeconds(5)));
    }

    /**
     * What becomes of an execution whose replica has not been heard of. It has to look dead twice: after the database was
     * away the living are given the time to say so first.
     */
    private void dead(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var execution = complete.getExecution();
        var heard = execution.lastHeartbeat;
        if (!heard.equals(suspects.put(execution.getId(), heard))) {
            return;
        }
        suspects.remove(execution.getId());
        LOG.warn("Replica {} died while it ran job {}", execution.pickedBy, name);
        if (job instanceof RecurringJob recurring && execution.getId().equals(RECURRING)) {
            if (!log.abandon(name, "", heard)) {
                log.beginByRhythm(name, execution.pickedBy);
                log.abandon(name, "", heard);
            }
            operations.reschedule(complete, next(recurring, execution.consecutiveFailures, true));
            return;
        }
        var id = RunId.parse(execution.getId());
        if (log.isWaiting(id)) {
            operations.reschedule(complete, clock.instant());
        } else {
            log.abandon(id, heard);
            operations.remove();
        }
    }
}
