package dev.kamae.jobs;

import dev.kamae.core.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the rows of runs; {@link RunHistory} reads them. What a run tells of itself never waits for, nor is undone with, the
 * transaction its job has open.
 */
@Repository
class RunLog {

    private final JdbcClient sql;
    private final Clock clock;

    RunLog(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A run that was asked for; {@code fresh} when nobody had asked for the same before. */
    record Wanted(RunId id, boolean fresh) {}

    /** A run that has begun. */
    record Begun(RunId id, String argument, Actor startedBy) {}

    /** Asks for a run, or gives the one under way. */
    @Transactional
    Wanted want(String job, String argument, Actor by) {
        var underWay = Optional.<RunId>empty();
        do {
            var inserted = insert(job, argument, RunState.WAITING, by, null);
            if (inserted.isPresent()) {
                return new Wanted(inserted.get(), true);
            }
            underWay = sql.sql("""
                    select id from job_run
                    where job = :job and argument = :argument and state in ('WAITING', 'RUNNING')
                    """)
                    .param("job", job)
                    .param("argument", argument)
                    .query(UUID.class)
                    .optional()
                    .map(RunId::new);
            // it may have ended in between
        } while (underWay.isEmpty());
        return new Wanted(underWay.get(), false);
    }

    /** Begins the run that waits under this id; empty when it no longer does. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Optional<Begun> begin(RunId id, String replica) {
        return begin("id = :key", id.value(), replica);
    }

    /** Begins the run of a recurring job that somebody asked for; empty when nobody did. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Optional<Begun> beginWanted(String job, String replica) {
        return begin("job = :key and argument = ''", job, replica);
    }

    /** Begins a run by the rhythm. What the log still takes for running is not: a recurring job never runs twice at once. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Begun beginByRhythm(String job, String replica) {
        abandon(job, "", null);
        while (true) {
            var inserted = insert(job, "", RunState.RUNNING, Actor.job(job), replica);
            if (inserted.isPresent()) {
                return new Begun(inserted.get(), "", Actor.job(job));
            }
            var wanted = beginWanted(job, replica);
            if (wanted.isPresent()) {
                return wanted.get();
            }
        }
    }

    /** Writes how far a run is; false when it should end, or has been given up on. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    boolean goOn(RunId id, Progress progress, @Nullable Sentence note) {
        return sql.sql("""
                update job_run set done = :done, total = :total, note_ja = :ja, note_en = :en
                where id = :id and state = 'RUNNING' returning not stop_requested
                """)
                .param("done", progress.done())
                .param("total", progress.total())
                .param("ja", note == null ? null : note.ja())
                .param("en", note == null ? null : note.en())
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Ends a run, unless it has been given up on. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void end(RunId id, RunState outcome, @Nullable Sentence error) {
        sql.sql("""
                update job_run set state = :state, ended_at = :now, error_ja = :ja, error_en = :en
                where id = :id and state = 'RUNNING'
                """)
                .param("state", outcome.name())
                .param("now", now())
                .param("ja", error == null ? null : error.ja())
                .param("en", error == null ? null : error.en())
                .param("id", id.value())
                .update();
    }

    /** Puts a run back to wait: its replica went down before it was done. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void handBack(RunId id) {
        sql.sql("""
                update job_run set state = 'WAITING', started_at = null, replica = null
                where id = :id and state = 'RUNNING'
                """).param("id", id.value()).update();
    }

    /**
     * Gives up on the run of a job, if the log has one running.
     *
     * @param heard when it was last heard of, null when nobody knows
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    boolean abandon(String job, String argument, @Nullable Instant heard) {
        return sql.sql("""
                update job_run set state = 'ABANDONED', ended_at = coalesce(cast(:heard as timestamptz), :now)
                where job = :job and argument = :argument and state = 'RUNNING'
                """)
                        .param("heard", heard == null ? null : Timestamp.from(heard))
                        .param("now", now())
                        .param("job", job)
                        .param("argument", argument)
                        .update()
                > 0;
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void abandon(RunId id, Instant heard) {
        sql.sql("update job_run set state = 'ABANDONED', ended_at = :heard where id = :id and state = 'RUNNING'")
                .param("heard", Timestamp.from(heard))
                .param("id", id.value())
                .update();
    }

    /** Keeps that a run ended, whether or not it left a row. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void ran(String job, boolean failed) {
        sql.sql("""
                insert into job (name, last_ran_at, last_failed, last_succeeded_at)
                values (:job, :now, :failed, case when :failed then null else cast(:now as timestamptz) end)
                on conflict (name) do update
                set last_ran_at = excluded.last_ran_at, last_failed = excluded.last_failed,
                    last_succeeded_at = coalesce(excluded.last_succeeded_at, job.last_succeeded_at)
                """)
                .param("job", job)
                .param("now", now())
                .param("failed", failed)
                .update();
    }

    /** Asks a run to end; one that still waits is over at once. */
    @Transactional
    void stop(RunId id) {
        sql.sql("""
                update job_run set
                    stop_requested = true,
                    state = case state when 'WAITING' then 'STOPPED' else state end,
                    ended_at = case state when 'WAITING' then cast(:now as timestamptz) end
                where id = :id and state in ('WAITING', 'RUNNING')
                """).param("now", now()).param("id", id.value()).update();
    }

    /** Whether a run was asked for and has not begun. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    boolean isWaiting(RunId id) {
        return sql.sql("select exists (select from job_run where id = ? and state = 'WAITING')")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether anybody asked for a run of a recurring job that has not begun. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    boolean isWanted(String job) {
        return sql.sql("select exists (select from job_run where job = ? and argument = '' and state = 'WAITING')")
                .param(job)
                .query(Boolean.class)
                .single();
    }

    private Optional<Begun> begin(String which, Object key, String replica) {
        return sql.sql("""
                update job_run set state = 'RUNNING', started_at = :now, replica = :replica
                where %s and state = 'WAITING' returning id, argument, started_by
                """.formatted(which))
                .param("now", now())
                .param("replica", replica)
                .param("key", key)
                .query((row, _) -> new Begun(
                        new RunId(row.getObject("id", UUID.class)),
                        row.getString("argument"),
                        Actor.parse(row.getString("started_by"))))
                .optional();
    }

    private Optional<RunId> insert(String job, String argument, RunState state, Actor by, @Nullable String replica) {
        return sql.sql("""
                insert into job_run (id, job, argument, state, started_by, requested_at, started_at, replica)
                values (:id, :job, :argument, :state, :by, :now, cast(:started as timestamptz), :replica)
                on conflict (job, argument) where state in ('WAITING', 'RUNNING') do nothing returning id
                """)
                .param("id", RunId.next().value())
                .param("job", job)
                .param("argument", argument)
                .param("state", state.name())
                .param("by", by.toString())
                .param("now", now())
                .param("started", state == RunState.RUNNING ? now() : null)
                .param("replica", replica)
                .query(UUID.class)
                .optional()
                .map(RunId::new);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
