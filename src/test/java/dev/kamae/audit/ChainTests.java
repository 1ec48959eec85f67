package dev.kamae.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.audit.ChainCheck.Break;
import dev.kamae.audit.ChainCheck.Reason;
import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import dev.kamae.jobs.QuietRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain holds, whatever the order in which rows come, and shows where it was broken. */
@KamaeTest
class ChainTests {

    private static final Instant AT = Instant.parse("2026-11-24T08:00:00.123456Z");

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Chain chain;

    @Autowired
    private Checking checking;

    @Autowired
    private Sealing sealing;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void nothing() {
        TrailFixtures.empty(sql);
    }

    @AfterEach
    void nothingLeft() {
        TrailFixtures.empty(sql);
    }

    private record Done(String subject) implements Auditable {

        @Override
        public Actor by() {
            return Actor.job("test");
        }

        @Override
        public Instant at() {
            return AT;
        }

        @Override
        public String action() {
            return "issues.raised";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("severity", "HIGH", "a", "1");
        }
    }

    @Test
    void withoutRowsItIsWhole() {
        assertThat(check()).returns(true, ChainCheck::isWhole).returns(Link.BEGINNING, ChainCheck::last);
    }

    @Test
    void everyRowIsSealedOnce() {
        done(3);
        seal();
        done(2);
        seal();
        seal();

        assertThat(check())
                .returns(true, ChainCheck::isWhole)
                .returns(5L, found -> found.last().position());
    }

    @Test
    void aRowThatIsCommittedLateIsSealedToo() throws Exception {
        var written = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var late = other.submit(() -> transaction.execute(status -> {
                sql.sql("""
                                insert into audit_row (at, actor, action, subject, detail)
                                values (now(), 'job:late', 'issues.raised', 'issue:late', '{}')
                                """).update();
                written.countDown();
                try {
                    return go.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            written.await();
            done(2);
            seal();
            go.countDown();
            late.get();
        }
        seal();

        assertThat(check())
                .returns(true, ChainCheck::isWhole)
                .returns(3L, found -> found.last().position());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                update audit_row set actor = 'person:nobody' where id = %2$d                      | ROW_CHANGED
                update audit_row set at = at + interval '1 microsecond' where id = %2$d           | ROW_CHANGED
                update audit_row set detail = '{"a": "1HIGH"}' where id = %2$d                    | ROW_CHANGED
                update audit_row set actor = 'alice' where id = %2$d                              | ROW_CHANGED
                update audit_row set detail = '[]' where id = %2$d                                | ROW_CHANGED
                update audit_row set detail = 'null' where id = %2$d                              | ROW_CHANGED
                update audit_seal set hash = sha256(hash) where position = 2                      | ROW_CHANGED
                update audit_seal set row_id = 9000000 + row_id where position = 2                | ROW_GONE
                delete from audit_row where id = %2$d                                             | ROW_GONE
                delete from audit_seal where position = 2                                         | SEAL_GONE
                """)
    void whoeverChangesSomethingBreaksIt(String statement, Reason reason) {
        done(4);
        seal();

        TrailFixtures.unguarded(sql, statement.formatted(0L, rowAt(2)));

        assertThat(check().broken()).returns(2L, Break::position).returns(reason, Break::reason);
    }

    @Test
    void twoRowsThatChangePlacesBreakIt() {
        done(4);
        seal();

        TrailFixtures.unguarded(
                sql,
                "update audit_seal set row_id = -row_id where position in (2, 3)",
                "update audit_seal a set row_id = -(select b.row_id from audit_seal b where b.position = 5 - a.position)"
                        + " where position = 2",
                "update audit_seal set row_id = " + rowAt(2) + " where position = 3");

        assertThat(check().broken()).returns(2L, Break::position).returns(Reason.ROW_CHANGED, Break::reason);
    }

    @Test
    void anEndThatACheckHadSeenCannotBeCutOff() {
        done(4);
        seal();
        kept();

        TrailFixtures.unguarded(sql, "delete from audit_seal where position > 2");

        assertThat(check().broken()).isEqualTo(new Break(3, null, Reason.END_GONE));
    }

    @Test
    void aChainThatIsMadeAnewIsNotTheOneThatACheckHadSeen() {
        done(4);
        seal();
        kept();

        TrailFixtures.unguarded(
                sql, "update audit_row set actor = 'person:nobody' where id = " + rowAt(2), "delete from audit_seal");
        seal();

        assertThat(check().broken()).returns(4L, Break::position).returns(Reason.MADE_ANEW, Break::reason);
    }

    @Test
    void whatAPersonHasNotedOutsideCountsLikeAnEarlierCheck() {
        done(4);
        seal();
        var noted = Link.parse(chain.last().toString()).orElseThrow();

        TrailFixtures.unguarded(sql, "delete from audit_seal where position > 3", "delete from audit_check");

        assertThat(chain.follow(List.of(noted), _ -> {}, () -> false)
                        .orElseThrow()
                        .broken())
                .isEqualTo(new Break(4, null, Reason.END_GONE));
    }

    @Test
    void aBrokenChainFailsTheRunAndIsWrittenDown() {
        done(2);
        seal();
        TrailFixtures.unguarded(sql, "delete from audit_row where id = " + rowAt(2));

        assertThatThrownBy(() -> checking.run(QuietRun.untilDone()))
                .isInstanceOf(ChainBroken.class)
                .hasMessageContaining("place 2")
                .hasMessageContaining("not there any more");
        assertThat(chain.lastCheck()).get().returns(false, ChainCheck::isWhole);
    }

    @Test
    void aCheckThatIsStoppedSaysNothing() {
        done(2);
        seal();

        checking.run(QuietRun.stoppedAfter(0));

        assertThat(chain.lastCheck()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_seal set position = position + 10",
                "delete from audit_seal",
                "truncate audit_seal",
                "delete from audit_check",
                "truncate audit_check"
            })
    void sealsAndChecksAreOnlyEverAppendedTo(String statement) {
        done(1);
        seal();
        kept();

        assertThatThrownBy(() -> sql.sql(statement).update()).hasMessageContaining("only ever appended to");
    }

    private void done(int times) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < times; i++) {
                events.publishEvent(new Done("issue:SEC-" + i));
            }
        });
    }

    private void seal() {
        sealing.run(QuietRun.untilDone());
    }

    private void kept() {
        checking.run(QuietRun.untilDone());
    }

    private ChainCheck check() {
        return chain.follow(List.of(), _ -> {}, () -> false).orElseThrow();
    }

    private long rowAt(long position) {
        return sql.sql("select abs(row_id) from audit_seal where position = :position")
                .param("position", position)
                .query(Long.class)
                .single();
    }
}
