package dev.kamae.jobs;

import dev.kamae.core.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the log of runs tells, until it is forgotten. */
@Repository
class RunHistory {

    private final JdbcClient sql;

    RunHistory(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    Optional<JobRun> find(RunId id) {
        return sql.sql("select * from job_run where id = ?")
                .param(id.value())
                .query(RunHistory::read)
                .optional();
    }

    @Transactional(readOnly = true)
    List<JobRun> page(@Nullable String job, long offset, int limit) {
        return sql.sql("""
                select * from job_run where cast(:job as text) is null or job = :job
                order by requested_at desc, id limit :limit offset :offset
                """)
                .param("job", job)
                .param("limit", limit)
                .param("offset", offset)
                .query(RunHistory::read)
                .list();
    }

    @Transactional(readOnly = true)
    long count(@Nullable String job) {
        return sql.sql("select count(*) from job_run where cast(:job as text) is null or job = :job")
                .param("job", job)
                .query(Long.class)
                .single();
    }

    /** Runs that wait longer than they should. */
    @Transactional(readOnly = true)
    List<JobRun> waitingSince(Instant before) {
        return sql.sql("select * from job_run where state = 'WAITING' and requested_at < ?")
                .param(Timestamp.from(before))
                .query(RunHistory::read)
                .list();
    }

    @Transactional(readOnly = true)
    List<JobStatus> recurring() {
        return sql.sql("""
                select t.task_name, t.execution_time, t.picked, j.last_ran_at, j.last_failed, r.*
                from scheduled_tasks t
                left join job j on j.name = t.task_name
                left join lateral (
                    select * from job_run where job = t.task_name order by requested_at desc, id limit 1) r on true
                where t.task_instance = :instance order by t.task_name
                """)
                .param("instance", JobTask.RECURRING)
                .query((row, number) -> new JobStatus(
                        row.getString("task_name"),
                        instant(row, "last_ran_at"),
                        row.getBoolean("last_failed"),
                        row.getTimestamp("execution_time").toInstant(),
                        row.getBoolean("picked"),
                        row.getString("job") == null ? null : read(row, number)))
                .list();
    }

    /** Deletes at most {@code most} rows of runs that were over before {@code before}; how many there were. */
    @Transactional
    int forget(Instant before, int most) {
        return sql.sql("""
                delete from job_run where id in (
                    select id from job_run
                    where requested_at < :before and state not in ('WAITING', 'RUNNING') limit :most)
                """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }

    private static JobRun read(ResultSet row, int number) throws SQLException {
        return new JobRun(
                new RunId(row.getObject("id", UUID.class)),
                row.getString("job"),
                row.getString("argument"),
                RunState.valueOf(row.getString("state")),
                Actor.parse(row.getString("started_by")),
                row.getTimestamp("requested_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getString("replica"),
                new Progress(row.getLong("done"), row.getObject("total", Long.class)),
                sentence(row, "note"),
                sentence(row, "error"),
                row.getBoolean("stop_requested"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Sentence sentence(ResultSet row, String column) throws SQLException {
        var ja = row.getString(column + "_ja");
        return ja == null ? null : new Sentence(ja, row.getString(column + "_en"));
    }
}
