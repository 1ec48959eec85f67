package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.anIssue;
import static dev.kamae.issues.IssueFixtures.due;
import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueMonth.Days;
import dev.kamae.issues.PastIssue.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class PastIssuesTests {

    private static final Instant NOW = Instant.parse("2026-06-10T03:00:00Z");

    @Autowired
    private PastIssues past;

    @Autowired
    private IssueMonths months;

    @Autowired
    private Issues issues;

    @Autowired
    private IssueSearch search;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text, issue_alias, issue_withdrawn")
                .update();
        SignedInAs.person(jdbc, "nakamura", Role.ANALYST).signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void anIssueComesInWithItsHistory() throws Exception {
        var recorded = record(new PastIssue(
                Set.of("No.37"),
                List.of(
                        state("2026-03-02", IssueStatus.OPEN),
                        state("2026-04-30", IssueStatus.IN_PROGRESS),
                        state("2026-05-20", IssueStatus.RESOLVED))));

        var versions = issues.versions(recorded.getFirst().id());
        assertThat(versions)
                .extracting(IssueVersion::version, IssueVersion::at, IssueVersion::until, IssueVersion::status)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                1, noon("2026-03-02"), noon("2026-04-30"), IssueStatus.OPEN),
                        org.assertj.core.api.Assertions.tuple(
                                2, noon("2026-04-30"), noon("2026-05-20"), IssueStatus.IN_PROGRESS),
                        org.assertj.core.api.Assertions.tuple(3, noon("2026-05-20"), null, IssueStatus.RESOLVED));
        assertThat(versions).allMatch(version -> version.raisedAt().equals(noon("2026-03-02")));
        assertThat(versions.getLast().statusSince()).isEqualTo(noon("2026-05-20"));
        assertThat(issues.asOf(recorded.getFirst().id(), noon("2026-05-01"))
                        .orElseThrow()
                        .status())
                .isEqualTo(IssueStatus.IN_PROGRESS);
    }

    @Test
    void anOldNumberFindsItsIssueFirst() throws Exception {
        var recorded = record(
                new PastIssue(Set.of("No.371"), List.of(state("2026-03-02", IssueStatus.OPEN))),
                new PastIssue(Set.of("No.37"), List.of(state("2026-03-02", IssueStatus.OPEN))));

        assertThat(search.search("ｎｏ.37", 5))
                .extracting(hit -> hit.path())
                .containsExactly(
                        "issues/" + recorded.get(1).number(),
                        "issues/" + recorded.get(0).number());
        assertThat(issues.called("No.37")).hasSize(1);
    }

    @Test
    void anOldNumberIsStillFoundOnceSomebodyHasChangedTheIssue() throws Exception {
        var recorded = record(new PastIssue(Set.of("No.37"), List.of(state("2026-03-02", IssueStatus.OPEN))));
        issues.change(recorded.getFirst().id(), 1, titled("別の件名"));

        assertThat(issues.count(IssueFilter.UNRESOLVED.withText("No.37"))).isEqualTo(1);
        assertThat(issues.aliases(List.of(recorded.getFirst().id())))
                .containsExactly(Map.entry(recorded.getFirst().id(), "No.37"));
    }

    @Test
    void whoDoesNotSeeAnIssueDoesNotFindItByItsOldNumber() throws Exception {
        var recorded = record(new PastIssue(Set.of("No.37"), List.of(state("2026-03-02", IssueStatus.OPEN))));
        SignedInAs.person(jdbc, "owner", Role.OWNER).signIn();

        assertThat(issues.called("No.37")).isEmpty();
        assertThat(issues.aliases(List.of(recorded.getFirst().id()))).isEmpty();
    }

    @Test
    void nothingComesInWhenOneOfThemCannot() {
        var good = new PastIssue(Set.of(), List.of(state("2026-03-02", IssueStatus.OPEN)));
        var toCome = new PastIssue(Set.of(), List.of(state("2026-07-01", IssueStatus.OPEN)));

        assertThatThrownBy(() -> record(good, toCome)).isInstanceOf(IllegalArgumentException.class);
        assertThat(total()).isZero();
    }

    @Test
    void anAcceptedRiskTakesWhoMayAcceptOne() throws Exception {
        var accepted = new PastIssue(
                Set.of(),
                List.of(state("2026-03-02", IssueStatus.OPEN), state("2026-03-03", IssueStatus.RISK_ACCEPTED)));

        assertThatThrownBy(() -> record(accepted)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.person(jdbc, "chief", Role.ANALYST, Role.EXECUTIVE).signIn();
        assertThat(record(accepted)).hasSize(1);
    }

    @Test
    void whatWasRecordedByMistakeIsTakenBackAsIfItHadNeverBeen() throws Exception {
        var kept = issues.raise(anIssue(), null);
        var recorded = record(
                new PastIssue(Set.of("No.1"), List.of(state("2026-03-02", IssueStatus.OPEN))),
                new PastIssue(
                        Set.of("No.2"),
                        List.of(state("2026-03-02", IssueStatus.OPEN), state("2026-04-02", IssueStatus.RESOLVED))));
        assertThat(month("2026-03").opened()).isEqualTo(2);

        past.withdraw(recorded);

        assertThat(issues.find(recorded.getFirst().number())).isEmpty();
        assertThat(issues.called("No.1")).isEmpty();
        assertThat(month("2026-03").opened()).isZero();
        assertThat(issues.find(kept.number())).isPresent();
        assertThat(jdbc.sql("select count(*) from issue_withdrawn where content ->> 'title' = :title")
                        .param("title", anIssue().title())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whatSomebodyHasChangedIsNotTakenBackNorIsAnythingBesideIt() throws Exception {
        var recorded = record(
                new PastIssue(Set.of(), List.of(state("2026-03-02", IssueStatus.OPEN))),
                new PastIssue(Set.of(), List.of(state("2026-03-02", IssueStatus.OPEN))),
                new PastIssue(Set.of(), List.of(state("2026-03-02", IssueStatus.OPEN))));
        issues.comment(recorded.get(1).id(), "まだ調べています");
        issues.move(recorded.get(2).id(), 1, IssueStatus.IN_PROGRESS, "");

        assertThatThrownBy(() -> past.withdraw(recorded))
                .isInstanceOfSatisfying(
                        IssuesChangedSince.class,
                        refused -> assertThat(refused.numbers())
                                .containsExactly(
                                        recorded.get(1).number(),
                                        recorded.get(2).number()));
        assertThat(total()).isEqualTo(3);
    }

    @Test
    void aMonthSaysWhatWasCarriedOverOpenedReopenedClosedAndIsLeft() throws Exception {
        record(
                past(state("2026-03-02", IssueStatus.OPEN)),
                past(state("2026-03-02", IssueStatus.OPEN), state("2026-04-10", IssueStatus.RESOLVED)),
                past(
                        state("2026-03-02", IssueStatus.OPEN),
                        state("2026-03-20", IssueStatus.NOT_AN_ISSUE),
                        state("2026-04-05", IssueStatus.OPEN)),
                past(state("2026-04-01", IssueStatus.OPEN), state("2026-04-30", IssueStatus.RESOLVED)),
                past(state("2026-04-30", IssueStatus.OPEN), state("2026-05-01", IssueStatus.RESOLVED)));

        assertThat(month("2026-04"))
                .usingRecursiveComparison()
                .ignoringFields("daysToResolve")
                .isEqualTo(new IssueMonth(YearMonth.of(2026, 4), 2, 2, 1, 2, 0, 3, 0, Map.of(), 0, Map.of()));
        assertThat(month("2026-05").closed()).isEqualTo(1);
        assertThat(month("2026-06").left()).isEqualTo(2);
    }

    @Test
    void anAcceptedRiskIsNoClosing() throws Exception {
        SignedInAs.person(jdbc, "chief", Role.ANALYST, Role.EXECUTIVE).signIn();
        record(past(state("2026-04-01", IssueStatus.OPEN), state("2026-04-09", IssueStatus.RISK_ACCEPTED)));

        assertThat(month("2026-04").accepted()).isEqualTo(1);
        assertThat(month("2026-04").closed()).isZero();
        assertThat(month("2026-04").left()).isZero();
    }

    @Test
    void whatWasOverdueIsThatWhoseDateHadPassedByThen() throws Exception {
        var late = due(anIssue(), LocalDate.of(2026, 4, 20));
        record(new PastIssue(Set.of(), List.of(new State(noon("2026-04-01"), IssueStatus.OPEN, late, ""))));

        assertThat(month("2026-03").overdue()).isZero();
        assertThat(month("2026-04").overdue()).isEqualTo(1);
    }

    @Test
    void theTimeToResolveIsToldBySeverity() throws Exception {
        record(
                past(state("2026-04-01", IssueStatus.OPEN), state("2026-04-05", IssueStatus.RESOLVED)),
                past(state("2026-03-26", IssueStatus.OPEN), state("2026-04-05", IssueStatus.RESOLVED)),
                past(state("2026-04-01", IssueStatus.OPEN), state("2026-04-02", IssueStatus.NOT_AN_ISSUE)));

        assertThat(month("2026-04").daysToResolve()).isEqualTo(Map.of(Severity.MEDIUM, new Days(2, 7, 10)));
        assertThat(month("2026-03").daysToResolve()).isEmpty();
    }

    @Test
    void aMonthAgreesWithTheFiguresAboveTheListOfItsEnd() throws Exception {
        record(
                past(state("2026-03-02", IssueStatus.OPEN)),
                past(state("2026-04-02", IssueStatus.OPEN), state("2026-04-10", IssueStatus.RESOLVED)),
                past(state("2026-05-01", IssueStatus.OPEN)));
        var counts = at(() -> issues.counts(Instant.parse("2026-04-30T15:00:00Z")));
        var april = month("2026-04");

        assertThat(april.opened()).isEqualTo(counts.raisedThisMonth());
        assertThat(april.closed() + april.accepted()).isEqualTo(counts.doneThisMonth());
        assertThat(april.left()).isEqualTo(counts.unresolved());
    }

    @Test
    void monthsToComeAreLeftOut() throws Exception {
        assertThat(at(() -> months.between(YearMonth.of(2026, 5), YearMonth.of(2026, 12))))
                .extracting(IssueMonth::month)
                .containsExactly(YearMonth.of(2026, 5), YearMonth.of(2026, 6));
    }

    @Test
    void onlyWhoEditsTheRegisterRecordsAPastAndWhoOwnsSeesNoFiguresOfAll() {
        var one = past(state("2026-03-02", IssueStatus.OPEN));
        SignedInAs.person(jdbc, "auditor", Role.AUDITOR).signIn();
        assertThatThrownBy(() -> record(one)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> past.withdraw(List.of())).isInstanceOf(AccessDeniedException.class);

        SignedInAs.person(jdbc, "owner", Role.OWNER).signIn();
        assertThatThrownBy(() -> months.first()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> past.after(0, 1)).isInstanceOf(AccessDeniedException.class);
    }

    private IssueMonth month(String month) throws Exception {
        return at(() ->
                months.between(YearMonth.parse(month), YearMonth.parse(month)).getFirst());
    }

    private long total() {
        return issues.count(IssueFilter.UNRESOLVED.with(IssueFilter.State.ALL));
    }

    private List<RecordedIssue> record(PastIssue... some) throws Exception {
        var told = new ArrayList<Integer>();
        var recorded = at(() -> past.record(List.of(some), told::add));
        assertThat(told).endsWith(some.length);
        return recorded;
    }

    private static <T> T at(java.util.concurrent.Callable<T> work) throws Exception {
        return TeamClock.at(NOW, work);
    }

    private static PastIssue past(State... states) {
        return new PastIssue(Set.of(), List.of(states));
    }

    private static State state(String day, IssueStatus status) {
        return new State(noon(day), status, anIssue(), "台帳による");
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T03:00:00Z");
    }
}
