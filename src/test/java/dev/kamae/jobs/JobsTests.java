package dev.kamae.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kamae.TestStores;
import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.JobIdentity;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** On a real PostgreSQL. */
@SpringJUnitConfig
class JobsTests {

    private static final JobSettings QUICK =
            new JobSettings(true, 4, Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofSeconds(2));

    @Autowired
    private Jobs jobs;

    @Autowired
    private Scheduling scheduling;

    @Autowired
    private RunLog log;

    @Autowired
    private RunHistory history;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Work work;

    @Autowired
    private Often often;

    @Autowired
    private Seldom seldom;

    @Autowired
    private Heard heard;

    private final List<Replica> replicas = new ArrayList<>();

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate scheduled_tasks, job, job_run").update();
        work.task = _ -> {};
        often.task = _ -> {};
        seldom.task = _ -> {};
        heard.events.clear();
    }

    @AfterEach
    void stopReplicas() {
        replicas.forEach(Replica::stop);
    }

    @Test
    void workIsDoneOnceThoughThereAreTwoReplicas() throws Exception {
        var done = new AtomicInteger();
        work.task = run -> {
            assertThat(run.argument()).isEqualTo("2026-11");
            assertThat(run.startedBy()).isEqualTo(Actor.job("test.person"));
            assertThat(new Identity().actor()).isEqualTo(Actor.job("test.work"));
            assertThat(new Identity().may(Capability.EDIT)).isTrue();
            assertThat(new Identity().may(Capability.ADMIN)).isFalse();
            done.incrementAndGet();
            run.progress(3, 4);
            run.note("jobs.forgotten", 1234);
        };
        replica();
        replica();

        var id = asPerson(() -> jobs.start("test.work", "2026-11"));

        var run = ended(id);
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.progress()).isEqualTo(new Progress(3, 4L));
        assertThat(run.note())
                .isEqualTo(new Sentence("90 日を過ぎた 1,234 件の履歴を削除しました。", "Deleted 1,234 entries older than 90 days."));
        assertThat(done).hasValue(1);
        // the scheduler forgets the task a moment after the log says how it ended
        await().untilAsserted(() -> assertThat(count("scheduled_tasks where task_name = 'test.work'"))
                .isZero());
    }

    @Test
    void workStartsWithTheTransactionOfItsCallerOrNotAtAll() throws Exception {
        asPerson(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return jobs.start("test.work", "");
        }));

        assertThat(count("job_run")).isZero();
        assertThat(count("scheduled_tasks")).isZero();
    }

    @Test
    void askingTwiceGivesTheRunThatIsUnderWay() throws Exception {
        var first = asPerson(() -> jobs.start("test.work", "a"));

        assertThat(asPerson(() -> jobs.start("test.work", "a"))).isEqualTo(first);
        assertThat(asPerson(() -> jobs.start("test.work", "b"))).isNotEqualTo(first);
        replica();
        ended(first);
        assertThat(asPerson(() -> jobs.start("test.work", "a"))).isNotEqualTo(first);
    }

    @Test
    void aFailureLeavesAPlainSentence() throws Exception {
        work.task = _ -> {
            throw new IllegalStateException("password=secret");
        };
        replica();

        var run = ended(asPerson(() -> jobs.start("test.work", "")));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.error()).asString().contains("IllegalStateException").doesNotContain("secret");
    }

    @Test
    void aStopReachesTheReplicaThatRuns() throws Exception {
        var begun = new CountDownLatch(1);
        work.task = run -> {
            begun.countDown();
            while (!run.stopRequested()) {
                Thread.sleep(20);
            }
        };
        replica();
        var id = asPerson(() -> jobs.start("test.work", ""));
        begun.await();

        assertThatThrownBy(() -> JobIdentity.as("test.other", Set.of(Capability.VIEW), () -> {
                    jobs.stop(id);
                    return id;
                }))
                .isInstanceOf(AccessDeniedException.class);
        asPerson(() -> {
            jobs.stop(id);
            return id;
        });

        assertThat(ended(id).state()).isEqualTo(RunState.STOPPED);
        assertThat(heard.events).extracting(Auditable::action).containsExactly("jobs.stop");
    }

    @Test
    void whatIsStoppedBeforeItBeganNeverBegins() throws Exception {
        work.task = _ -> {
            throw new AssertionError();
        };
        var id = asPerson(() -> jobs.start("test.work", ""));
        asPerson(() -> {
            jobs.stop(id);
            return id;
        });
        replica();

        await().until(() -> count("scheduled_tasks where task_name = 'test.work'") == 0);
        assertThat(jobs.run(id).orElseThrow().state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void aFrequentJobLeavesNoRowUnlessItDidSomething() {
        var ran = new AtomicInteger();
        often.task = run -> {
            if (ran.incrementAndGet() == 3) {
                run.note("jobs.forgotten", 3);
            }
        };
        replica();

        await().until(() -> ran.get() > 5);
        await().until(() -> count("job_run where job = 'test.often' and state = 'SUCCEEDED'") == 1);
        assertThat(count("job_run where job = 'test.often'")).isEqualTo(1);
        assertThat(status("test.often").lastRanAt()).isNotNull();
        assertThat(status("test.often").lastFailed()).isFalse();
    }

    @Test
    void aFrequentJobLeavesARowWhenItFails() {
        often.task = _ -> {
            throw new IllegalStateException();
        };
        replica();

        await().until(() -> count("job_run where job = 'test.often' and state = 'FAILED'") > 1);
        assertThat(status("test.often").lastFailed()).isTrue();
    }

    @Test
    void aRecurringJobRunsWhenSomebodyAsksAndThenByItsRhythmAgain() throws Exception {
        replica();
        await().until(() -> count("scheduled_tasks where task_name = 'test.seldom'") == 1);
        assertThat(status("test.seldom").lastRanAt()).isNull();

        var id = asPerson(() -> jobs.runNow("test.seldom"));

        assertThat(ended(id).startedBy()).isEqualTo(Actor.job("test.person"));
        await().until(() -> !status("test.seldom").running());
        assertThat(status("test.seldom").nextAt()).isAfter(Instant.now().plus(Duration.ofDays(300)));
        assertThat(heard.events).extracting(Auditable::action).containsExactly("jobs.runNow");
    }

    @Test
    void aFailedRecurringJobIsTriedAgainSoon() throws Exception {
        seldom.task = _ -> {
            throw new IllegalStateException();
        };
        replica();
        await().until(() -> count("scheduled_tasks where task_name = 'test.seldom'") == 1);

        assertThat(ended(asPerson(() -> jobs.runNow("test.seldom"))).state()).isEqualTo(RunState.FAILED);

        await().until(() -> !status("test.seldom").running());
        assertThat(status("test.seldom").nextAt())
                .isBetween(Instant.now().plusSeconds(30), Instant.now().plusSeconds(61));
    }

    @Test
    void theRunOfADeadReplicaIsAbandonedAndARecurringJobComesAgain() {
        var id = dead("test.work");
        dead("test.seldom");
        replica();

        assertThat(ended(id).state()).isEqualTo(RunState.ABANDONED);
        await().until(() -> !status("test.seldom").running());
        assertThat(history.page("test.seldom", 0, 10)).extracting(JobRun::state).containsExactly(RunState.ABANDONED);
        assertThat(status("test.seldom").nextAt()).isBefore(Instant.now().plusSeconds(61));
        assertThat(count("scheduled_tasks where task_name = 'test.work'")).isZero();
    }

    @Test
    void whatAStopOfTheReplicaCutsShortIsDoneElsewhere() throws Exception {
        var begun = new CountDownLatch(1);
        work.task = run -> {
            begun.countDown();
            while (!run.stopRequested()) {
                Thread.sleep(20);
            }
        };
        var first = replica();
        var id = asPerson(() -> jobs.start("test.work", ""));
        begun.await();
        first.stop();
        assertThat(jobs.run(id).orElseThrow().state()).isEqualTo(RunState.WAITING);

        work.task = _ -> {};
        replica();

        assertThat(ended(id).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void aStopInterruptsWhatDoesNotListen() throws Exception {
        var begun = new CountDownLatch(1);
        work.task = _ -> {
            begun.countDown();
            Thread.sleep(Duration.ofMinutes(1));
        };
        var first = replica();
        var id = asPerson(() -> jobs.start("test.work", ""));
        begun.await();

        first.stop();

        assertThat(jobs.run(id).orElseThrow().state()).isEqualTo(RunState.WAITING);
        assertThat(count("scheduled_tasks where task_name = 'test.work' and not picked"))
                .isEqualTo(1);
    }

    @Test
    void theDatabaseGoingAwayStopsNothingForGood() {
        var ran = new AtomicInteger();
        often.task = _ -> ran.incrementAndGet();
        replica();
        await().until(() -> ran.get() > 2);

        for (int i = 0; i < 20; i++) {
            sql.sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where pid <> pg_backend_pid() and datname = current_database()
                    """).query(Boolean.class).list();
        }

        var before = ran.get();
        await().until(() -> ran.get() > before + 3);
    }

    @Test
    void theLogForgetsAfterNinetyDays() throws Exception {
        var old = log.want("test.work", "old", Actor.job("x")).id();
        var recent = log.want("test.work", "recent", Actor.job("x")).id();
        log.stop(old);
        log.stop(recent);
        sql.sql("update job_run set requested_at = now() - interval '91 days' where id = ?")
                .param(old.value())
                .update();

        new Forgetting(history, Clock.systemUTC())
                .run(new LiveRun(
                        log,
                        Actor.job("jobs.forget"),
                        log.beginByRhythm("jobs.forget", "here"),
                        JobsTests::noRow,
                        () -> false));

        assertThat(jobs.run(old)).isEmpty();
        assertThat(jobs.run(recent)).isPresent();
        assertThat(history.page("test.work", 0, 10)).extracting(JobRun::id).containsExactly(recent);
        assertThat(history.page("jobs.forget", 0, 10))
                .extracting(JobRun::note)
                .containsExactly(Sentence.of("jobs.forgotten", 1));
        assertThat(history.count(null)).isEqualTo(2);
    }

    private static RunLog.Begun noRow() {
        throw new AssertionError();
    }

    private Replica replica() {
        var replica = new Replica(scheduling, QUICK);
        replicas.add(replica);
        replica.start();
        return replica;
    }

    private RunId dead(String job) {
        var hourAgo = Timestamp.from(Instant.now().minus(Duration.ofHours(1)));
        var id = UUID.randomUUID();
        sql.sql("""
                insert into job_run (id, job, argument, state, started_by, requested_at, started_at, replica)
                values (?, ?, '', 'RUNNING', 'job:x', ?, ?, 'gone-1')
                """).params(id, job, hourAgo, hourAgo).update();
        sql.sql("""
                insert into scheduled_tasks
                    (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values (?, ?, ?, true, 'gone-1', ?, 7)
                """)
                .params(job, job.equals("test.work") ? id.toString() : "recurring", hourAgo, hourAgo)
                .update();
        return new RunId(id);
    }

    private JobRun ended(RunId id) {
        await().until(() -> jobs.run(id).orElseThrow().state().isOver());
        return jobs.run(id).orElseThrow();
    }

    private JobStatus status(String job) {
        return history.recurring().stream()
                .filter(status -> status.name().equals(job))
                .findFirst()
                .orElseThrow();
    }

    private long count(String what) {
        return sql.sql("select count(*) from " + what).query(Long.class).single();
    }

    private static <T> T asPerson(Callable<T> work) throws Exception {
        return JobIdentity.as("test.person", Set.of(Capability.EDIT), work);
    }

    /** What a test has a job do. */
    interface Task {
        void run(Run run) throws Exception;
    }

    static class Work implements Job {

        volatile Task task = _ -> {};

        @Override
        public String name() {
            return "test.work";
        }

        @Override
        public Set<String> capabilities() {
            return Set.of(Capability.EDIT);
        }

        @Override
        public void run(Run run) throws Exception {
            task.run(run);
        }
    }

    static class Often extends Work implements RecurringJob {

        @Override
        public String name() {
            return "test.often";
        }

        @Override
        public Rhythm rhythm() {
            return Rhythm.every(Duration.ofMillis(50));
        }
    }

    static class Seldom extends Work implements RecurringJob {

        @Override
        public String name() {
            return "test.seldom";
        }

        @Override
        public Rhythm rhythm() {
            return now -> now.plusYears(1).toInstant();
        }
    }

    static class Heard {

        final List<Auditable> events = new ArrayList<>();

        @EventListener
        void on(Auditable event) {
            events.add(event);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @Import({Jobs.class, Scheduling.class, RunLog.class, RunHistory.class, Identity.class})
    static class Parts {

        @Bean
        DataSource dataSource() {
            return TestStores.freshDatabase();
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        JdbcClient sql(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Tokyo"));
        }

        @Bean
        Work work() {
            return new Work();
        }

        @Bean
        Often often() {
            return new Often();
        }

        @Bean
        Seldom seldom() {
            return new Seldom();
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }
}
