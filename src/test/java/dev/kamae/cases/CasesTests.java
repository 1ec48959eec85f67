package dev.kamae.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.cases.CaseRefused.Reason;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.threats.ThreatId;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class CasesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Set<ThreatId> RANSOM = Set.of(new ThreatId("ransomware"));

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs matsuo;
    private SignedInAs auditor;
    private SignedInAs owner;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate case_version, case_issue").update();
        matsuo = SignedInAs.person(jdbc, "matsuo", Role.ANALYST);
        auditor = SignedInAs.person(jdbc, "auditor-of-cases", Role.AUDITOR);
        owner = SignedInAs.person(jdbc, "owner-of-cases", Role.OWNER);
    }

    @Test
    void aCaseIsKeptWithEveryVersionOfItAndOfItsAnswer() throws Exception {
        var entered = enter("A shop stood still");
        var answered = matsuo.call(() -> cases.answer(entered.id(), 1, CaseAnswer.PARTLY, "Backups are not offline"));
        var changed = matsuo.call(() -> cases.change(entered.id(), 2, content("A shop stood still for a week", "")));

        assertThat(entered.judgement()).as("nobody has answered").isNull();
        assertThat(changed.judgement()).as("kept by a change").isEqualTo(answered.judgement());
        assertThat(auditor.call(() -> cases.find(entered.id()))).contains(changed);
        assertThat(auditor.call(() -> cases.history(entered.id()))).containsExactly(entered, answered, changed);
        assertThat(matsuo.call(() -> cases.change(entered.id(), 3, changed.content()))
                        .version())
                .as("nothing new")
                .isEqualTo(3);
        assertThat(jdbc.sql("select action from audit_row where subject = :subject order by id")
                        .param("subject", "case:" + entered.id())
                        .query(String.class)
                        .list())
                .containsExactly("cases.entered", "cases.answered", "cases.changed");
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseAnswered() throws Exception {
        var entered = enter("A shop stood still");
        var theirs = matsuo.call(() -> cases.answer(entered.id(), 1, CaseAnswer.YES, "No backups"));

        assertThatThrownBy(() -> matsuo.call(() -> cases.answer(entered.id(), 1, CaseAnswer.NO, "Backups")))
                .isInstanceOfSatisfying(
                        CaseChangedMeanwhile.class,
                        meanwhile -> assertThat(meanwhile.theirs()).isEqualTo(theirs));
        assertThat(matsuo.call(() -> cases.find(entered.id()))).contains(theirs);
    }

    @Test
    void whatCannotBeKeptIsRefused() throws Exception {
        refused(Reason.INCOMPLETE, () -> content(" ", ""));
        refused(Reason.INCOMPLETE, () -> new CaseContent("A", "", DAY, "B", Set.of()));
        refused(Reason.INCOMPLETE, () -> new CaseContent("A", "", DAY, " ", RANSOM));
        for (var source : new String[] {"javascript:alert(1)", "data:text/html,x", "//host", "no address", "https:x"}) {
            refused(Reason.SOURCE, () -> content("A", source));
        }
        assertThat(content("A", "HTTPS://example.com").source()).isEqualTo("HTTPS://example.com");
        assertThat(content("A", "https://example.com/a?b=c").source()).isEqualTo("https://example.com/a?b=c");
        refused(
                Reason.FUTURE,
                () -> matsuo.call(() ->
                        cases.enter(new CaseContent("A", "", LocalDate.now().plusDays(3), "B", RANSOM))));
        var entered = enter("A");
        refused(Reason.REASON, () -> matsuo.call(() -> cases.answer(entered.id(), 1, CaseAnswer.NO, " ")));
    }

    @Test
    void anIssueIsRaisedFromACaseOnceHoweverManyAsk() throws Exception {
        var entered = enter("A shop stood still");
        var start = new CyclicBarrier(2);
        Callable<Object> raise = () -> {
            start.await();
            return matsuo.call(() -> cases.raise(entered.id(), draft())).number();
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(raise);
            var other = threads.submit(raise);
            assertThat(one.get()).isEqualTo(other.get());
        }

        var number = auditor.call(() -> cases.issue(entered.id())).orElseThrow();
        assertThat(jdbc.sql("select count(*) from issue_version where origin_kind = 'case' and origin_id = :id")
                        .param("id", entered.id().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(matsuo.call(() -> cases.raise(entered.id(), draft())).number())
                .isEqualTo(number);
    }

    @Test
    void whoReadsDoesNotAnswerAndAnOwnerSeesNone() throws Exception {
        var entered = enter("A");

        assertThatThrownBy(() -> auditor.call(() -> cases.enter(content("B", ""))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> auditor.call(() -> cases.answer(entered.id(), 1, CaseAnswer.NO, "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> auditor.call(() -> cases.raise(entered.id(), draft())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> owner.call(() -> cases.find(entered.id()))).isInstanceOf(AccessDeniedException.class);
        assertThat(auditor.call(cases::all)).containsExactly(entered);
    }

    @Test
    void allAreCountedHoweverFewAreTold() throws Exception {
        var answered = enter("Answered");
        matsuo.call(() -> cases.answer(answered.id(), 1, CaseAnswer.NO, "Backups"));
        jdbc.sql("""
                        insert into case_version (id, version, at, actor, title, source, reported_on, what, threats)
                        select gen_random_uuid(), 1, now(), 'job:many', 'One of many', '', current_date - 1, 'x', '{ransomware}'
                          from generate_series(1, 501)
                        """).update();

        assertThat(auditor.call(cases::count)).isEqualTo(new CaseCount(502, 501));
        assertThat(auditor.call(cases::all)).hasSize(500);
    }

    private CaseVersion enter(String title) throws Exception {
        return matsuo.call(() -> cases.enter(content(title, "")));
    }

    private static CaseContent content(String title, String source) {
        return new CaseContent(title, source, DAY, "Everything was encrypted", RANSOM);
    }

    private static IssueDraft draft() {
        return new IssueDraft("Backups offline", "", Severity.HIGH, null, Due.NOT_SET, RANSOM);
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
