package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.anIssue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.Actor;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.ServiceLevel.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class IssuePoliciesTests {

    /** Friday 2026-11-20 in Tokyo; the Monday after is a holiday. */
    private static final Instant FRIDAY = Instant.parse("2026-11-20T03:00:00Z");

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T03:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-11-26T03:00:00Z");

    private static final Map<Severity, Integer> TWO_DAYS = Map.of(Severity.HIGH, 2);

    @Autowired
    private Issues issues;

    @Autowired
    private IssuePolicies policies;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;
    private SignedInAs auditor;
    private SignedInAs executive;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text, issue_policy")
                .update();
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
        auditor = SignedInAs.person(jdbc, "auditor", Role.AUDITOR);
        executive = SignedInAs.person(jdbc, "executive", Role.EXECUTIVE);
    }

    @Test
    void withoutAPolicyNothingIsKnownAndNothingProposed() throws Exception {
        var raised = raise(Severity.HIGH);

        assertThat(at(FRIDAY, nakamura, () -> policies.of(raised))).isEmpty();
        assertThat(at(FRIDAY, nakamura, () -> policies.level(raised))).isEmpty();
        assertThat(at(FRIDAY, nakamura, () -> policies.proposal(Severity.HIGH))).isEmpty();
    }

    @Test
    void businessDaysAreCountedFromTheDayItWasRaised() throws Exception {
        set(0, TWO_DAYS);
        var raised = raise(Severity.HIGH);

        assertThat(at(FRIDAY, nakamura, () -> policies.proposal(Severity.HIGH)))
                .as("past the weekend and the holiday")
                .contains(LocalDate.of(2026, 11, 25));
        assertThat(level(FRIDAY, raised))
                .isEqualTo(new ServiceLevel(Standing.WITHIN, 2, LocalDate.of(2026, 11, 25), 2));
        assertThat(level(WEDNESDAY, raised).standing()).as("on its last day").isEqualTo(Standing.WITHIN);
        assertThat(level(WEDNESDAY, raised).left()).isZero();
        assertThat(level(THURSDAY, raised))
                .isEqualTo(new ServiceLevel(Standing.PAST, 2, LocalDate.of(2026, 11, 25), -1));
    }

    @Test
    void itIsNotTheDueDate() throws Exception {
        set(0, TWO_DAYS);
        var raised = at(
                FRIDAY,
                nakamura,
                () -> issues.raise(IssueFixtures.due(anIssue(Severity.HIGH), LocalDate.of(2027, 3, 31)), null));

        assertThat(level(THURSDAY, raised).standing()).isEqualTo(Standing.PAST);
        assertThat(raised.summary().isOverdue(LocalDate.of(2026, 11, 26))).isFalse();
    }

    @Test
    void aSeverityWithoutALimitIsNotTheSameAsNoPolicy() throws Exception {
        set(0, TWO_DAYS);
        var raised = raise(Severity.LOW);

        assertThat(at(THURSDAY, nakamura, () -> policies.of(raised))).isPresent();
        assertThat(at(THURSDAY, nakamura, () -> policies.level(raised))).isEmpty();
        assertThat(at(THURSDAY, nakamura, () -> policies.proposal(Severity.LOW)))
                .isEmpty();
    }

    @Test
    void whatIsDoneIsJudgedByWhatHeldThenAndWhatIsNotByWhatHoldsNow() throws Exception {
        set(0, TWO_DAYS);
        var done = raise(Severity.HIGH);
        var open = raise(Severity.HIGH);
        var closed = at(THURSDAY, nakamura, () -> issues.close(done.id(), 1, Resolution.FIXED, "Done"));
        assertThat(level(THURSDAY, closed).standing()).isEqualTo(Standing.MISSED);
        assertThat(level(THURSDAY, open).standing()).isEqualTo(Standing.PAST);

        at(THURSDAY.plusSeconds(60), executive, () -> policies.set(1, Map.of(Severity.HIGH, 20), "Too strict"));

        assertThat(level(THURSDAY.plusSeconds(120), closed).standing()).isEqualTo(Standing.MISSED);
        assertThat(level(THURSDAY.plusSeconds(120), open).standing()).isEqualTo(Standing.WITHIN);
    }

    @Test
    void whatWasDoneBeforeThereWasAPolicyStaysUnknown() throws Exception {
        var raised = raise(Severity.HIGH);
        var closed = at(FRIDAY, nakamura, () -> issues.close(raised.id(), 1, Resolution.FIXED, "Done"));
        at(THURSDAY, executive, () -> policies.set(0, TWO_DAYS, "At last"));

        assertThat(at(THURSDAY, nakamura, () -> policies.of(closed))).isEmpty();
    }

    @Test
    void whoDecidesSetsItWithAReasonAndEveryVersionStays() throws Exception {
        set(0, TWO_DAYS);
        at(THURSDAY, executive, () -> policies.set(1, Map.of(), " No more "));

        assertThat(at(THURSDAY, auditor, policies::all))
                .extracting(IssuePolicy::version, IssuePolicy::days, IssuePolicy::reason, IssuePolicy::by)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, Map.of(), "No more", executive()),
                        org.assertj.core.api.Assertions.tuple(1, TWO_DAYS, "Agreed", executive()));
        assertThat(jdbc.sql(
                                "select detail ->> 'HIGH' from audit_row where action = 'issues.policySet' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("none", "2");
        for (var other : List.of(nakamura, auditor)) {
            assertThatThrownBy(() -> at(THURSDAY, other, () -> policies.set(2, TWO_DAYS, "Mine")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whatIsNoLimitOrHasNoReasonIsRefused() {
        assertThatThrownBy(() -> set(0, Map.of(Severity.LOW, 0))).isInstanceOf(IssuePolicyRefused.class);
        assertThatThrownBy(() -> set(0, Map.of(Severity.LOW, 1_000))).isInstanceOf(IssuePolicyRefused.class);
        assertThatThrownBy(() -> at(FRIDAY, executive, () -> policies.set(0, TWO_DAYS, " ")))
                .isInstanceOf(IssueMoveNeedsReason.class);
    }

    @Test
    void oneOfTwoWhoSetItAtOnceIsShownTheOthers() throws Exception {
        set(0, TWO_DAYS);

        assertThatThrownBy(() -> set(0, Map.of(Severity.HIGH, 5)))
                .isInstanceOfSatisfying(
                        IssuePolicyChangedMeanwhile.class,
                        meanwhile -> assertThat(meanwhile.theirs().days()).isEqualTo(TWO_DAYS));
        assertThat(at(FRIDAY, auditor, policies::all)).hasSize(1);
    }

    private Actor executive() {
        return Actor.person(executive.id().value());
    }

    private IssueVersion raise(Severity severity) throws Exception {
        return at(FRIDAY, nakamura, () -> issues.raise(anIssue(severity), null));
    }

    private IssuePolicy set(int seen, Map<Severity, Integer> days) throws Exception {
        return at(FRIDAY, executive, () -> policies.set(seen, days, "Agreed"));
    }

    private ServiceLevel level(Instant moment, IssueVersion issue) throws Exception {
        return at(moment, nakamura, () -> policies.level(issue)).orElseThrow();
    }

    private static <T> T at(Instant moment, SignedInAs person, Callable<T> work) throws Exception {
        return TeamClock.at(moment, () -> person.call(work));
    }
}
