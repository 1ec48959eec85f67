package dev.kamae.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Actor;
import dev.kamae.issues.Incident.Answer;
import dev.kamae.issues.Incident.Part;
import dev.kamae.issues.IncidentRefused.Reason;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncidentTests {

    private static final Instant ONE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant TWO = ONE.plusSeconds(3_600);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor HORI = Actor.job("test");

    @Test
    void momentsFollowEachOtherWhicheverAreKnown() {
        assertThat(at(ONE, TWO, null, null).noticed()).isEqualTo(TWO);
        assertThat(at(ONE, null, null, ONE).closed()).isEqualTo(ONE);
        refused(Reason.ORDER, () -> at(TWO, ONE, null, null));
        refused(Reason.ORDER, () -> at(TWO, null, ONE, null));
        refused(Reason.ORDER, () -> at(TWO, null, null, ONE));
    }

    @Test
    void nothingOfItLiesInTheFuture() {
        at(ONE, ONE, ONE, ONE).check(ONE, TODAY);
        refused(Reason.FUTURE, () -> at(null, null, null, TWO).check(ONE, TODAY));
        reported(TODAY, null).check(ONE, TODAY);
        refused(Reason.FUTURE, () -> reported(TODAY.plusDays(1), null).check(ONE, TODAY));
    }

    @Test
    void theFinalReportIsNotBeforeTheFirstNorTheCostBelowZero() {
        refused(Reason.REPORT_ORDER, () -> reported(TODAY, TODAY.minusDays(1)));
        refused(Reason.COST, () -> costs(-1L));
        refused(Reason.COST, () -> costs(Incident.MOST_YEN + 1));
        assertThat(costs(0L).cost()).as("zero is known").isZero();
    }

    @Test
    void whatIsKnownIsAVersionAndEveryLaterOneKeepsIt() {
        var issue = new Issue(new IssueNumber(7), IssueFixtures.anIssue(), null, null, HORI, ONE);
        var known = at(ONE, ONE, null, null);

        var told = issue.record(known, HORI, ONE);
        var moved = told.move(IssueStatus.IN_PROGRESS, "", HORI, TWO);

        assertThat(issue.asRead().kind()).isEqualTo(IssueKind.ISSUE);
        assertThat(told.asRead().kind()).isEqualTo(IssueKind.INCIDENT);
        assertThat(told.asRead().differencesFrom(issue.asRead())).containsExactly(IssueVersion.Field.INCIDENT);
        assertThat(moved.asRead().incident()).isEqualTo(known);
        assertThat(moved.change(IssueFixtures.titled("Other"), HORI, TWO)
                        .asRead()
                        .incident())
                .isEqualTo(known);
        assertThat(told.record(known, HORI, TWO)).as("nothing new").isSameAs(told);
    }

    @Test
    void anIncidentIsTheSumOfItsParts() {
        var known = new Incident(ONE, ONE, TWO, TWO, 5L, Answer.YES, Answer.NO, Answer.YES, TODAY, TODAY);

        assertThat(Incident.of(known::value)).isEqualTo(known);
        assertThat(known.differencesFrom(Incident.NOTHING_KNOWN)).containsExactlyInAnyOrder(Part.values());
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        IncidentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Incident at(
            @Nullable Instant occurred,
            @Nullable Instant noticed,
            @Nullable Instant contained,
            @Nullable Instant closed) {
        return new Incident(
                occurred,
                noticed,
                contained,
                closed,
                null,
                Answer.NOT_KNOWN,
                Answer.NOT_KNOWN,
                Answer.NOT_KNOWN,
                null,
                null);
    }

    private static Incident costs(long yen) {
        return new Incident(null, null, null, null, yen, Answer.NO, Answer.NO, Answer.NO, null, null);
    }

    private static Incident reported(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Incident(null, null, null, null, null, Answer.YES, Answer.YES, Answer.NO, first, last);
    }
}
