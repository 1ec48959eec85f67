package dev.kamae.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.KamaeTest;
import dev.kamae.core.Origin;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Due;
import dev.kamae.issues.Incident;
import dev.kamae.issues.Incident.Answer;
import dev.kamae.issues.Incidents;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.Resolution;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class IncidentScoresTests {

    private static final Instant NOON = Instant.parse("2026-03-16T03:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final ThreatId INJECTION = new ThreatId("injection");
    private static final Set<ControlId> TESTED = Set.of(new ControlId("penetration-test"));

    @Autowired
    private Scores scores;

    @Autowired
    private Threats threats;

    @Autowired
    private Issues issues;

    @Autowired
    private Incidents incidents;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs yagi;

    @BeforeEach
    void everyQuestionIsAnswered() throws Exception {
        RecordedStance.clear(jdbc);
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        yagi = SignedInAs.person(jdbc, "yagi", Role.ANALYST);
        for (var function : ControlFunction.values()) {
            TeamClock.at(
                    NOON,
                    () -> yagi.call(() -> threats.answer(INJECTION, function, 0, new Maturity(3), "Asked around")));
        }
    }

    @Test
    void anIncidentThatCameThroughAControlLowersItAndFadesOnceItIsContained() throws Exception {
        var before = counter(NOON);
        var raised = raise(Severity.LOW, null);
        // 10 observations of 0.6, and 5 of 0; noticing is a quarter of Counter
        assertThat(counter(LATER)).isEqualTo(before - 25 * (0.6 - 6 / 15.0), within(1e-9));
        assertThat(ledger(LATER)).singleElement().isInstanceOf(Evidence.IncidentThrough.class);

        var day = LATER.plus(Duration.ofDays(1));
        TeamClock.at(day, () -> yagi.call(() -> incidents.record(raised.id(), 1, known(LATER))));
        TeamClock.at(day, () -> yagi.call(() -> issues.close(raised.id(), 2, Resolution.FIXED, "Patched")));

        var halved = LATER.plus(Duration.ofDays(180));
        assertThat(counter(halved)).as("of 5 half is left").isEqualTo(before - 25 * (0.6 - 6 / 12.5), within(1e-6));
    }

    @Test
    void theIncidentAndTheIssuesMadeFromItCountOnce() throws Exception {
        var raised = raise(Severity.HIGH, null);
        var with = counter(LATER);

        TeamClock.at(
                LATER,
                () -> yagi.call(() -> issues.raise(
                        draft(Severity.CRITICAL),
                        new Origin("issue", raised.number().toString()))));

        assertThat(counter(LATER)).isEqualTo(with, within(1e-9));
        assertThat(ledger(LATER))
                .singleElement()
                .isInstanceOfSatisfying(
                        Evidence.IncidentThrough.class,
                        through -> assertThat(through.issues()).hasSize(1));
    }

    @Test
    void anIssueOfItThatWeighsMoreCountsInItsPlace() throws Exception {
        raise(Severity.CRITICAL, LATER);
        var muchLater = LATER.plus(Duration.ofDays(180));

        assertThat(ledger(muchLater)).singleElement().isInstanceOf(Evidence.IssueOpen.class);
    }

    @Test
    void resolvingItHelpsAsMuchAsItWillTurnOutTo() throws Exception {
        var raised = raise(Severity.CRITICAL, LATER);
        var muchLater = LATER.plus(Duration.ofDays(180));
        var before = counter(muchLater);
        var promised = score(muchLater).help().stream()
                .filter(help -> help.what() instanceof Help.Resolve)
                .toList();

        TeamClock.at(muchLater, () -> yagi.call(() -> issues.close(raised.id(), 1, Resolution.FIXED, "Patched")));

        assertThat(promised)
                .singleElement()
                .satisfies(help -> assertThat(help.points()).isEqualTo(counter(muchLater) - before, within(1e-9)));
        assertThat(ledger(muchLater)).singleElement().isInstanceOf(Evidence.IncidentThrough.class);
    }

    @Test
    void itStaysOnItsControlThoughAnIssueOfItOnAnotherWeighsMore() throws Exception {
        var raised = raise(Severity.LOW, LATER);
        var muchLater = LATER.plus(Duration.ofDays(180));
        var elsewhere = new IssueDraft(
                "Close the form",
                "",
                Severity.CRITICAL,
                null,
                Due.NOT_SET,
                Set.of(INJECTION),
                Set.of(new ControlId("waf-managed-rules")));

        TeamClock.at(
                LATER,
                () -> yagi.call(() -> issues.raise(
                        elsewhere, new Origin("issue", raised.number().toString()))));

        assertThat(ledger(muchLater))
                .hasSize(2)
                .hasAtLeastOneElementOfType(Evidence.IncidentThrough.class)
                .hasAtLeastOneElementOfType(Evidence.IssueOpen.class);
    }

    @Test
    void oneThatIsToBeClosedHasHappenedAllTheSame() throws Exception {
        var raised = raise(Severity.CRITICAL, null);
        var closed = new Expectation(Map.of(), Set.of(raised.number()));

        var expected = TeamClock.at(LATER, () -> yagi.call(() -> scores.expected(LATER, List.of(closed))))
                .getFirst()
                .find(INJECTION)
                .orElseThrow();

        assertThat(expected.ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.evidence()).isInstanceOf(Evidence.IncidentThrough.class));
        assertThat(expected.pressure().orElseThrow().incidents()).isEqualTo(1);
    }

    @Test
    void whatWasNoIncidentAfterAllWeighsNothing() throws Exception {
        var before = counter(NOON);
        var raised = raise(Severity.HIGH, null);
        TeamClock.at(LATER, () -> yagi.call(() -> issues.close(raised.id(), 1, Resolution.NOT_A_PROBLEM, "A test")));

        assertThat(counter(LATER)).isEqualTo(before, within(1e-9));
    }

    @Test
    void ownIncidentsOfTwelveMonthsArePressure() throws Exception {
        assertThat(pressure(NOON).incidents()).as("none was ever recorded").isNull();

        raise(Severity.HIGH, null);

        assertThat(pressure(LATER).incidents()).isEqualTo(1);
        assertThat(pressure(LATER.plus(Duration.ofDays(366))).incidents()).isZero();
        assertThat(pressure(NOON).incidents()).as("the past stays as it was").isNull();
    }

    private IssueVersion raise(Severity severity, @Nullable Instant contained) throws Exception {
        return TeamClock.at(LATER, () -> yagi.call(() -> incidents.raise(draft(severity), known(contained))));
    }

    private static IssueDraft draft(Severity severity) {
        return new IssueDraft("Dumped by a form", "", severity, null, Due.NOT_SET, Set.of(INJECTION), TESTED);
    }

    private static Incident known(@Nullable Instant contained) {
        return new Incident(
                null, LATER, contained, null, null, Answer.NO, Answer.NOT_KNOWN, Answer.NOT_KNOWN, null, null);
    }

    private double counter(Instant at) throws Exception {
        return score(at).counter().orElseThrow().score().value();
    }

    private List<Evidence> ledger(Instant at) throws Exception {
        return score(at).ledger().stream().map(LedgerLine::evidence).toList();
    }

    private Pressure pressure(Instant at) throws Exception {
        return score(at).pressure().orElse(new Pressure(1, null, null, null));
    }

    private ThreatScore score(Instant at) throws Exception {
        return TeamClock.at(
                at, () -> yagi.call(() -> scores.at(at)).find(INJECTION).orElseThrow());
    }
}
