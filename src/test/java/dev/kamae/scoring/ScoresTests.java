package dev.kamae.scoring;

import static dev.kamae.threats.ControlFunction.DETECT;
import static dev.kamae.threats.ControlFunction.PREVENT;
import static dev.kamae.threats.ControlFunction.RESPOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.KamaeTest;
import dev.kamae.core.Score;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.Resolution;
import dev.kamae.scoring.Evidence.Answered;
import dev.kamae.threats.CheckFixtures;
import dev.kamae.threats.Checks;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Drill;
import dev.kamae.threats.DrillContent;
import dev.kamae.threats.DrillKind;
import dev.kamae.threats.Drills;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSource;
import dev.kamae.threats.Threats;
import dev.kamae.wellarchitected.ChoiceId;
import dev.kamae.wellarchitected.QuestionId;
import dev.kamae.wellarchitected.ReviewFixtures;
import dev.kamae.wellarchitected.WellArchitected;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class ScoresTests {

    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final ThreatId INJECTION = new ThreatId("injection");

    @Autowired
    private Scores scores;

    @Autowired
    private Formulas formulas;

    @Autowired
    private Threats threats;

    @Autowired
    private Controls controls;

    @Autowired
    private Checks checks;

    @Autowired
    private Drills drills;

    @Autowired
    private Issues issues;

    @Autowired
    private WellArchitected reviews;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;

    @BeforeEach
    void nothingRecorded() {
        RecordedStance.clear(jdbc);
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        jdbc.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue")
                .update();
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
    }

    @Test
    void whatIsNotRecordedIsUnknownAndStandsFirst() throws Exception {
        answerAll(INJECTION, 1);
        threatsOf(NOON.minusMillis(1))
                .threats()
                .forEach(score -> assertThat(score.standing())
                        .isEqualTo(new Standing.NotRecorded(EnumSet.allOf(ControlFunction.class))));

        var external = threatsOf(NOON).lowestFirst(ThreatSource.EXTERNAL);
        assertThat(external.getLast().id()).isEqualTo(INJECTION);
        assertThat(external.getLast().counter())
                .hasValueSatisfying(
                        counter -> assertThat(counter.score().value()).isEqualTo(20, within(1e-9)));
        assertThat(external.getFirst().counter()).isEmpty();
        assertThat(threatsOf(NOON).bands(ThreatSource.EXTERNAL).of(Band.ACT_NOW))
                .isEqualTo(1);
        assertThat(threatsOf(NOON).bands(ThreatSource.EXTERNAL).unknown()).isEqualTo(external.size() - 1);
    }

    @Test
    void aThreatThatDoesNotApplyHasNoScore() throws Exception {
        answerAll(INJECTION, 1);
        TeamClock.at(LATER, () -> nakamura.call(() -> threats.applicability(INJECTION, 0, false, "We have no site")));

        assertThat(threatsOf(LATER).find(INJECTION)).isEmpty();
        assertThat(threatsOf(LATER).bands(ThreatSource.EXTERNAL).of(Band.ACT_NOW))
                .isZero();
        assertThat(counter(NOON)).as("the past stays as it was").isEqualTo(20, within(1e-9));
    }

    @Test
    void noneConfirmedIsZeroAndNotUnknown() throws Exception {
        answerAll(INJECTION, 0);

        assertThat(counter(NOON)).isZero();
    }

    @Test
    void assessedControlsTakeThePlaceOfTheAnswer() throws Exception {
        answerAll(INJECTION, 1);
        TeamClock.at(LATER, () -> assess("waf-managed-rules", 5));

        assertThat(counter(NOON)).isEqualTo(20, within(1e-9));
        assertThat(counter(LATER)).isEqualTo(50 + 5 + 5, within(1e-9));
        var change = score(LATER).since(score(NOON)).orElseThrow();
        assertThat(change.scope()).as("recorded for the first time").isEqualTo(40, within(1e-9));
        assertThat(change.total()).isEqualTo(change.scope(), within(1e-9));
    }

    @Test
    void anOpenIssueLowersWhatItWeakens() throws Exception {
        answerAll(INJECTION, 3);
        var general = TeamClock.at(LATER, () -> raise(Set.of()));

        assertThat(function(LATER, PREVENT)).isEqualTo(60.0 * 10 / 13, within(1e-9));
        assertThat(function(LATER, DETECT)).isEqualTo(60, within(1e-9));
        assertThat(score(LATER).ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.movedBy()).isEqualTo(counter(LATER) - counter(NOON), within(1e-9)));

        var resolved = LATER.plusSeconds(60);
        TeamClock.at(resolved, () -> nakamura.call(() -> issues.close(general.id(), 1, Resolution.FIXED, "Because")));
        assertThat(counter(resolved)).isEqualTo(counter(NOON));
        assertThat(counter(LATER)).as("the past stays as it was").isLessThan(counter(NOON));
    }

    @Test
    void anIssueThatNamesAControlWeighsThere() throws Exception {
        answerAll(INJECTION, 3);
        TeamClock.at(LATER, () -> raise(Set.of(new ControlId("log-alerts"))));

        assertThat(function(LATER, PREVENT)).isEqualTo(60, within(1e-9));
        assertThat(function(LATER, DETECT)).isEqualTo(60.0 * 10 / 13, within(1e-9));
    }

    @Test
    void toRaiseAnIssueFromAnAnswerMovesNothing() throws Exception {
        answerAll(INJECTION, 3);
        TeamClock.at(NOON, () -> {
            assess("waf-managed-rules", 3);
            return nakamura.call(
                    () -> reviews.importFiles(List.of(ReviewFixtures.wholeReview(ReviewFixtures.SHOP, 0))));
        });
        assertThat(answers(NOON))
                .isNotEmpty()
                .allMatch(answer -> answer.issues().isEmpty());

        var raised = TeamClock.at(
                LATER,
                () -> nakamura.call(() -> {
                    var review = reviews.reviews(NOON).getFirst();
                    var snapshot = review.snapshot().id();
                    var network = new QuestionId("network-protection");
                    var layered = new ChoiceId("sec_network_protection_layered");
                    var issue = reviews.raise(snapshot, network, layered, reviews.proposal(snapshot, network, layered));
                    return issues.change(
                            issue.id(),
                            1,
                            new IssueDraft("A hole", "", Severity.CRITICAL, null, Due.NOT_SET, Set.of(INJECTION)));
                }));

        assertThat(counter(LATER)).isEqualTo(counter(NOON), within(1e-9));
        assertThat(answers(LATER))
                .filteredOn(answer -> answer.question().value().equals("network-protection"))
                .allSatisfy(answer -> assertThat(answer.issues()).containsExactly(raised.number()));
    }

    @Test
    void aDrillIsEvidenceForTheControlsThatItWasAboutByTheShareOfItsSteps() throws Exception {
        answerAll(INJECTION, 3);
        var drill = TeamClock.at(LATER, () -> drill(5, 2, Set.of(new ControlId("penetration-test"))));

        assertThat(function(LATER, DETECT)).isEqualTo(100 * (10 * 0.6 + 6 * 0.4) / 16, within(1e-9));
        assertThat(function(LATER, PREVENT)).isEqualTo(60, within(1e-9));
        assertThat(score(LATER).ledger()).singleElement().satisfies(line -> {
            assertThat(line.evidence()).isInstanceOf(Evidence.Drilled.class);
            assertThat(line.movedBy()).isEqualTo(counter(LATER) - counter(NOON), within(1e-9));
        });
        var better = LATER.plusSeconds(60);
        TeamClock.at(
                better,
                () -> nakamura.call(() ->
                        drills.correct(drill.id(), 1, test(5, 5, drill.content().controls()))));
        assertThat(function(better, DETECT)).isEqualTo(100 * (10 * 0.6 + 6) / 16, within(1e-9));
        assertThat(function(LATER, DETECT)).as("the past stays as it was").isLessThan(60);
    }

    @Test
    void checksAreEvidenceForTheControlsOfTheirQuestion() throws Exception {
        answerAll(INJECTION, 3);
        TeamClock.at(
                LATER,
                () -> nakamura.call(() -> checks.importFile(
                        "run.json",
                        CheckFixtures.list(
                                CheckFixtures.prowler("waf", "shop", "PASS", "High", "SEC05-BP03"),
                                CheckFixtures.prowler("ports", "shop", "FAIL", "Low", "SEC05-BP02")))));

        assertThat(function(LATER, PREVENT)).isEqualTo(100 * (10 * 0.6 + 10 * 0.75) / 20, within(1e-9));
        assertThat(function(LATER, DETECT))
                .as("no control that detects is about the network")
                .isEqualTo(60, within(1e-9));
        assertThat(score(LATER).ledger())
                .singleElement()
                .extracting(LedgerLine::evidence)
                .isInstanceOf(Evidence.Checked.class);
        assertThat(counter(NOON)).as("the past stays as it was").isEqualTo(60, within(1e-9));
    }

    @Test
    void toRaiseAnIssueFromADrillMovesNothing() throws Exception {
        answerAll(INJECTION, 3);
        var about = Set.of(new ControlId("penetration-test"));
        var drill = TeamClock.at(NOON, () -> drill(5, 2, about));
        TeamClock.at(
                LATER,
                () -> nakamura.call(() -> issues.raise(
                        new IssueDraft("Repeat it", "", Severity.CRITICAL, null, Due.NOT_SET, Set.of(INJECTION), about),
                        drill.origin())));

        assertThat(counter(LATER)).isEqualTo(counter(NOON), within(1e-9));
        assertThat(score(LATER).ledger())
                .singleElement()
                .extracting(LedgerLine::evidence)
                .isInstanceOfSatisfying(
                        Evidence.Drilled.class,
                        held -> assertThat(held.issues()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T07:59:59Z, 2026-11-15T08:00:00Z",
        "2026-11-16T08:00:00Z, 2026-11-16T08:00:00Z",
        "2026-11-16T20:00:00Z, 2026-11-16T08:00:00Z"
    })
    void theOfficialValueIsThatOfTheLastFiveOClockInTokyo(Instant now, Instant official) throws Exception {
        assertThat(TeamClock.at(now, () -> nakamura.call(scores::official))).isEqualTo(official);
    }

    @Test
    void aTrendIsTwelveEndsOfMonthsAndNow() throws Exception {
        answerAll(INJECTION, 2);
        var trend = nakamura.call(() -> scores.trend(NOON));

        assertThat(trend).hasSize(Scores.TREND_MONTHS);
        assertThat(trend.getFirst().at()).isEqualTo(Instant.parse("2025-11-30T15:00:00Z"));
        assertThat(trend.get(11).at()).isEqualTo(Instant.parse("2026-10-31T15:00:00Z"));
        assertThat(trend.getLast().find(INJECTION).orElseThrow().counter()).isPresent();
        assertThat(trend.get(11).find(INJECTION).orElseThrow().counter()).isEmpty();
    }

    @Test
    void aClosedMonthEndsItsTrendOnce() throws Exception {
        var midnight = Instant.parse("2026-10-31T15:00:00Z");
        var trend = nakamura.call(() -> scores.trend(midnight));

        assertThat(trend).extracting(Scoreboard::at).doesNotHaveDuplicates().hasSize(Scores.TREND_MONTHS);
        assertThat(trend.getLast().at()).isEqualTo(midnight);
    }

    @Test
    void nobodyKnowsWhatIsStillToCome() {
        assertThatThrownBy(() -> TeamClock.at(NOON, () -> threatsOf(LATER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void priorityIsHowFarHowHardAndHowBad() throws Exception {
        answerAll(INJECTION, 1);
        TeamClock.at(
                NOON,
                () -> nakamura.call(
                        () -> threats.pressure(INJECTION, 0, 3, "Scans every night", LocalDate.of(2026, 12, 1))));
        assertThat(score(NOON).priority()).as("without an impact").isEmpty();
        TeamClock.at(NOON, () -> nakamura.call(() -> threats.impact(INJECTION, 0, 4, "Orders stop")));

        assertThat(score(NOON).priority())
                .hasValueSatisfying(priority -> assertThat(priority).isEqualTo(80 * 0.75 * 0.8, within(1e-9)));
        assertThat(threatsOf(NOON).urgentFirst(ThreatSource.EXTERNAL).getLast().id())
                .as("what is not known comes first")
                .isEqualTo(INJECTION);
    }

    @Test
    void whatIsLeftToTheTargetIsReckonedFromThePrintedNumbers() throws Exception {
        answerAll(INJECTION, 3);
        TeamClock.at(NOON, () -> assess("waf-managed-rules", 2));
        var executive = SignedInAs.person(jdbc, "executive", Role.EXECUTIVE);
        TeamClock.at(
                NOON,
                () -> executive.call(() -> threats.target(INJECTION, 0, new Score(60.4), "As good as last year")));

        assertThat(counter(NOON)).isEqualTo(50, within(1e-9));
        assertThat(score(NOON).toTarget()).hasValue(10L);
    }

    @Test
    void theFirstWeightsAreTheStartValues() {
        assertThat(formulas.at(NOON)).isEqualTo(ScoringFixtures.FORMULA);
        assertThat(formulas.at(Instant.EPOCH)).isEqualTo(ScoringFixtures.FORMULA);
    }

    @Test
    void whoMayNotViewGetsNoScore() {
        var owner = SignedInAs.person(jdbc, "owner", Role.OWNER);

        assertThatThrownBy(() -> owner.call(() -> scores.at(NOON))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> owner.call(scores::official)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> owner.call(() -> scores.trend(NOON))).isInstanceOf(AccessDeniedException.class);
    }

    private Scoreboard threatsOf(Instant at) throws Exception {
        return nakamura.call(() -> scores.at(at));
    }

    private ThreatScore score(Instant at) throws Exception {
        return threatsOf(at).find(INJECTION).orElseThrow();
    }

    private double counter(Instant at) throws Exception {
        return score(at).counter().orElseThrow().score().value();
    }

    private double function(Instant at, ControlFunction function) throws Exception {
        return Objects.requireNonNull(score(at).functions().get(function)).value();
    }

    private List<Answered> answers(Instant at) throws Exception {
        return score(at).ledger().stream()
                .map(LedgerLine::evidence)
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .toList();
    }

    private void answerAll(ThreatId threat, int level) throws Exception {
        for (var function : List.of(PREVENT, DETECT, RESPOND)) {
            TeamClock.at(NOON, () -> nakamura.call(() -> threats.answer(threat, function, 0, new Maturity(level), "")));
        }
    }

    private boolean assess(String control, int level) throws Exception {
        nakamura.call(() -> controls.assess(new ControlId(control), 0, new Maturity(level), ""));
        return true;
    }

    private Drill drill(int steps, int met, Set<ControlId> about) throws Exception {
        return nakamura.call(() -> drills.record(test(steps, met, about)));
    }

    private static DrillContent test(int steps, int met, Set<ControlId> about) {
        return new DrillContent(DrillKind.PENETRATION_TEST, LocalDate.of(2026, 11, 2), about, steps, met, "", "");
    }

    private IssueVersion raise(Set<ControlId> weakened) throws Exception {
        var draft = new IssueDraft("A hole", "", Severity.HIGH, null, Due.NOT_SET, Set.of(INJECTION), weakened);
        return nakamura.call(() -> issues.raise(draft, null));
    }
}
