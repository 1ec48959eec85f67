package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.anIssue;
import static dev.kamae.issues.IssueFixtures.ownedBy;
import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.kamae.KamaeTest;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Incident.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class IncidentsTests {

    private static final Instant NOON = Instant.parse("2026-10-16T03:00:00Z");
    private static final Instant EVENING = NOON.plusSeconds(6 * 3_600);

    @Autowired
    private Issues issues;

    @Autowired
    private Incidents incidents;

    @Autowired
    private IssueMonths months;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs hoshino;
    private SignedInAs owner;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        hoshino = SignedInAs.person(jdbc, "hoshino", Role.ANALYST);
        owner = SignedInAs.person(jdbc, "owner-of-incidents", Role.OWNER);
    }

    @Test
    void anIncidentIsRaisedWithWhatIsKnownAndComesBackSo() throws Exception {
        var known = new Incident(
                NOON,
                NOON,
                EVENING,
                null,
                1_200_000L,
                Answer.YES,
                Answer.NOT_KNOWN,
                Answer.NO,
                LocalDate.of(2026, 10, 18),
                null);

        var raised = TeamClock.at(
                EVENING.plusSeconds(3 * 86_400),
                () -> hoshino.call(() -> incidents.raise(titled("A lost laptop"), known)));

        assertThat(raised.version()).isEqualTo(1);
        assertThat(current(raised).incident()).isEqualTo(known);
        assertThat(current(raised).kind()).isEqualTo(IssueKind.INCIDENT);
        assertThat(listed(IssueKind.INCIDENT)).containsExactly("A lost laptop");
        assertThat(jdbc.sql(
                                "select count(*) from audit_row where action = 'issues.incidentRecorded' and subject = :subject")
                        .param("subject", "issue:" + raised.number())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anIssueThatTurnsOutToBeOneBecomesOneAndWasNoneBefore() throws Exception {
        var raised = hoshino.call(() -> issues.raise(titled("Odd sign-ins"), null));
        var before = raised.at();

        var told = hoshino.call(() -> incidents.record(raised.id(), 1, Incident.NOTHING_KNOWN));

        assertThat(told.version()).isEqualTo(2);
        assertThat(listed(IssueKind.INCIDENT)).containsExactly("Odd sign-ins");
        assertThat(listed(IssueKind.ISSUE)).isEmpty();
        assertThat(listed(IssueFilter.UNRESOLVED.withKind(IssueKind.ISSUE).at(before)))
                .containsExactly("Odd sign-ins");
        assertThat(listed(IssueFilter.UNRESOLVED.withKind(IssueKind.INCIDENT).at(before)))
                .isEmpty();
        assertThat(hoshino.call(() -> incidents.record(raised.id(), 2, Incident.NOTHING_KNOWN))
                        .version())
                .as("nothing new")
                .isEqualTo(2);
    }

    @Test
    void whatSomebodyToldMeanwhileIsNeverOverwritten() throws Exception {
        var raised = hoshino.call(() -> incidents.raise(anIssue(), Incident.NOTHING_KNOWN));
        var theirs = hoshino.call(() -> incidents.record(raised.id(), 1, noticed(NOON, null)));

        assertThatThrownBy(() -> hoshino.call(() -> incidents.record(raised.id(), 1, noticed(NOON, EVENING))))
                .isInstanceOfSatisfying(
                        IssueChangedMeanwhile.class,
                        meanwhile -> assertThat(meanwhile.theirs().incident()).isEqualTo(theirs.incident()));
        assertThat(current(raised).incident()).isEqualTo(noticed(NOON, null));
    }

    @Test
    void anOwnerTellsOfTheirOwnAndRaisesNone() throws Exception {
        var theirs = hoshino.call(() -> issues.raise(ownedBy(anIssue(), owner.id()), null));
        var others = hoshino.call(() -> issues.raise(anIssue(), null));

        assertThat(owner.call(() -> incidents.record(theirs.id(), 1, Incident.NOTHING_KNOWN))
                        .version())
                .isEqualTo(2);
        assertThatThrownBy(() -> owner.call(() -> incidents.record(others.id(), 1, Incident.NOTHING_KNOWN)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> owner.call(() -> incidents.raise(anIssue(), Incident.NOTHING_KNOWN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theFutureIsRefusedByTheService() {
        assertThatThrownBy(() -> TeamClock.at(
                        NOON, () -> hoshino.call(() -> incidents.raise(anIssue(), noticed(EVENING, null)))))
                .isInstanceOf(IncidentRefused.class);
        assertThat(listed(IssueKind.INCIDENT)).isEmpty();
    }

    @Test
    void aMonthCountsTheIncidentsNoticedInItAndHowLongTheyTookToContain() throws Exception {
        raiseOn("2026-11-05T03:00:00Z", Severity.HIGH, noticed(NOON, EVENING));
        raiseOn("2026-11-05T03:00:00Z", Severity.HIGH, noticed(NOON, NOON.plusSeconds(12 * 3_600)));
        raiseOn("2026-10-20T03:00:00Z", Severity.LOW, noticed(NOON.minusSeconds(86_400), null));
        raiseOn("2026-10-21T03:00:00Z", Severity.LOW, Incident.NOTHING_KNOWN);
        raiseOn("2026-11-06T03:00:00Z", Severity.LOW, noticed(Instant.parse("2026-11-01T03:00:00Z"), null));
        hoshino.call(() -> issues.raise(anIssue(), null));

        var october = TeamClock.at(
                Instant.parse("2026-11-10T03:00:00Z"),
                () -> hoshino.call(() -> months.between(YearMonth.of(2026, 10), YearMonth.of(2026, 11))));

        assertThat(october)
                .extracting(IssueMonth::incidents)
                .as("as it was known at the end of each, and what was known later in the month in which it was")
                .containsExactly(2L, 3L);
        assertThat(october.getFirst().daysToContain()).as("not known by then").isEmpty();
        assertThat(october.getLast().daysToContain())
                .as("contained before, and known since")
                .containsExactly(entry(Severity.HIGH, new IssueMonth.Days(2, 0.375, 0.5)));

        raiseOn("2026-10-17T03:00:00Z", Severity.HIGH, noticed(NOON, EVENING));
        raiseOn("2026-10-17T03:00:00Z", Severity.HIGH, noticed(NOON, NOON.plusSeconds(12 * 3_600)));
        var told = TeamClock.at(
                        Instant.parse("2026-11-10T03:00:00Z"),
                        () -> hoshino.call(() -> months.between(YearMonth.of(2026, 10), YearMonth.of(2026, 10))))
                .getFirst();
        assertThat(told.incidents()).isEqualTo(4);
        assertThat(told.daysToContain()).containsOnlyKeys(Severity.HIGH);
        assertThat(told.daysToContain().get(Severity.HIGH)).isEqualTo(new IssueMonth.Days(2, 0.375, 0.5));
    }

    @Test
    void whatWasCountedInItsMonthIsNotCountedAgain() throws Exception {
        raiseOn("2026-10-17T03:00:00Z", Severity.HIGH, noticed(NOON, EVENING));
        raiseOn("2026-10-17T03:00:00Z", Severity.LOW, noticed(NOON, null));
        var low = hoshino.call(() -> issues.list(IssueFilter.UNRESOLVED, IssueOrder.NUMBER, true, 0, 10))
                .getLast();
        TeamClock.at(
                Instant.parse("2026-11-05T03:00:00Z"),
                () -> hoshino.call(() ->
                        incidents.record(issues.find(low.number()).orElseThrow().id(), 1, noticed(NOON, EVENING))));

        var told = TeamClock.at(
                Instant.parse("2026-11-10T03:00:00Z"),
                () -> hoshino.call(() -> months.between(YearMonth.of(2026, 10), YearMonth.of(2026, 11))));

        assertThat(told).extracting(IssueMonth::incidents).containsExactly(2L, 0L);
        assertThat(told.getFirst().daysToContain()).containsOnlyKeys(Severity.HIGH);
        assertThat(told.getLast().daysToContain())
                .as("that it was contained is known since")
                .containsOnlyKeys(Severity.LOW);
    }

    private void raiseOn(String moment, Severity severity, Incident incident) throws Exception {
        TeamClock.at(Instant.parse(moment), () -> hoshino.call(() -> incidents.raise(anIssue(severity), incident)));
    }

    private static Incident noticed(Instant noticed, @Nullable Instant contained) {
        return new Incident(
                null, noticed, contained, null, null, Answer.NO, Answer.NOT_KNOWN, Answer.NOT_KNOWN, null, null);
    }

    private IssueVersion current(IssueVersion issue) throws Exception {
        return hoshino.call(() -> issues.find(issue.number()).orElseThrow());
    }

    private List<String> listed(IssueKind kind) {
        return listed(IssueFilter.UNRESOLVED.withKind(kind));
    }

    private List<String> listed(IssueFilter filter) {
        try {
            return hoshino.call(() -> issues.list(filter, IssueOrder.NUMBER, true, 0, 100)).stream()
                    .map(IssueSummary::title)
                    .toList();
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
    }
}
