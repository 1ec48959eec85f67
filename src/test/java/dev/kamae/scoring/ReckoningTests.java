package dev.kamae.scoring;

import static dev.kamae.scoring.ScoringFixtures.FORMULA;
import static dev.kamae.scoring.ScoringFixtures.NOW;
import static dev.kamae.scoring.ScoringFixtures.answered;
import static dev.kamae.scoring.ScoringFixtures.checked;
import static dev.kamae.scoring.ScoringFixtures.drilled;
import static dev.kamae.scoring.ScoringFixtures.incident;
import static dev.kamae.scoring.ScoringFixtures.issue;
import static dev.kamae.scoring.ScoringFixtures.stopped;
import static dev.kamae.scoring.ScoringFixtures.weighing;
import static dev.kamae.threats.ControlFunction.DETECT;
import static dev.kamae.threats.ControlFunction.PREVENT;
import static dev.kamae.threats.ControlFunction.RESPOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.core.Score;
import dev.kamae.core.Severity;
import dev.kamae.scoring.FunctionScore.Reckoned;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.DrillKind;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.SecurityQuestion;
import dev.kamae.wellarchitected.Risk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTests {

    @Test
    void theWorkedExampleOfAFunctionComesOut() {
        var prevent = FunctionScore.of(
                        FORMULA,
                        List.of(
                                new Reckoned(PREVENT, 3, true, 0.40, 0.1),
                                new Reckoned(PREVENT, 3, false, 0.610169, 0.1),
                                new Reckoned(PREVENT, 1, false, 0.80, 0.1)))
                .get(PREVENT);

        assertThat(Objects.requireNonNull(prevent).value()).isEqualTo(0.503051, within(5e-7));
        assertThat(100 * (0.5 * Objects.requireNonNull(prevent).value() + 0.25 * 0.6 + 0.25 * 0.5))
                .isEqualTo(52.65, within(5e-3));
    }

    @Test
    void withoutAMandatoryControlTheMeanStands() {
        var mean = FunctionScore.of(
                        FORMULA,
                        List.of(new Reckoned(DETECT, 3, false, 0.4, 0), new Reckoned(DETECT, 1, false, 0.8, 0)))
                .get(DETECT);

        assertThat(Objects.requireNonNull(mean).value()).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void threeAnswersAreEnoughForACounter() {
        var reckoning = reckon(judged(PREVENT, 2), judged(DETECT, 3), judged(RESPOND, 0));

        assertThat(reckoning.isKnown()).isTrue();
        assertThat(reckoning.counter().score()).isEqualTo(new Score(35));
        assertThat(reckoning.counter().thickness()).isEqualTo(Thickness.THIN);
    }

    @ParameterizedTest
    @CsvSource({"5, 1, 1", "5, 5, 5", "0, 0, 0", "4, 3, 4"})
    void whatPeopleSayAloneIsThinHoweverSureTheyAre(int prevent, int detect, int respond) {
        var reckoning = reckon(judged(PREVENT, prevent), judged(DETECT, detect), judged(RESPOND, respond));

        assertThat(reckoning.counter().thickness()).isEqualTo(Thickness.THIN);
    }

    @Test
    void aFunctionThatNobodyRecordedLeavesTheCounterUnknown() {
        assertThat(reckon(judged(PREVENT, 5), judged(DETECT, 5)).isKnown()).isFalse();
    }

    @Test
    void anOldAssessmentTellsNothingUntilFreshEvidenceStandsInItsPlace() {
        var old = NOW.minus(Duration.ofDays(731));
        var prevent = judged(PREVENT, 4).with(new Maturity(4), old);

        assertThat(reckon(prevent, judged(DETECT, 3), judged(RESPOND, 3)).stale())
                .containsExactly(PREVENT);
        assertThat(reckon(prevent.with(List.of(issue(1, Severity.LOW, 0))), judged(DETECT, 3), judged(RESPOND, 3))
                        .isKnown())
                .as("an open issue does not say that the rest works")
                .isFalse();
        assertThat(reckon(prevent.with(List.of(stopped(0.9))), judged(DETECT, 3), judged(RESPOND, 3))
                        .isKnown())
                .isTrue();
    }

    @Test
    void toConfirmTheSameMaturityMovesNothing() {
        var old = judged(PREVENT, 3).with(new Maturity(3), NOW.minus(Duration.ofDays(600)));
        var rest = List.of(judged(DETECT, 2), judged(RESPOND, 2));

        assertThat(points(old.with(List.of(stopped(0.9))), rest))
                .isEqualTo(points(judged(PREVENT, 3).with(List.of(stopped(0.9))), rest));
    }

    @ParameterizedTest
    @CsvSource({"39.49, ACT_NOW", "39.5, PLAN", "59.4, PLAN", "60, WATCH", "79.5, KEEP", "0, ACT_NOW", "100, KEEP"})
    void aBandGoesByTheNumberThatIsShown(double score, Band band) {
        assertThat(Band.of(new Score(score))).isEqualTo(band);
    }

    @Test
    void scoresWithinOneDeviationAreLevel() {
        var one = new Counter(new Score(41), 3, Thickness.THICK);

        assertThat(one.isLevelWith(new Counter(new Score(44), 5, Thickness.MEDIUM)))
                .isTrue();
        assertThat(one.isLevelWith(new Counter(new Score(44.1), 5, Thickness.MEDIUM)))
                .isFalse();
    }

    @Test
    void toImproveAnyPieceOfEvidenceNeverLowersTheCounter() {
        var random = random();
        for (var round = 0; round < 3_000; round++) {
            var judged = some(random);
            var before = new Reckoning(weighing(NOW), judged).points();
            var which = random.nextInt(judged.size());
            var improved = new ArrayList<>(judged);
            improved.set(which, improved(judged.get(which), random));

            assertThat(new Reckoning(weighing(NOW), improved).points())
                    .as("%s instead of %s", improved.get(which), judged.get(which))
                    .isGreaterThanOrEqualTo(before - 1e-9);
        }
    }

    @Test
    void toImproveAnyPieceOfEvidenceNeverLowersTheCounterWhateverTheWeightsAre() {
        var random = random();
        for (var round = 0; round < 2_000; round++) {
            var weighing = new Weighing(someFormula(random), NOW, ScoringFixtures.TOKYO);
            var judged = some(random);
            var which = random.nextInt(judged.size());
            var improved = new ArrayList<>(judged);
            improved.set(which, improved(judged.get(which), random));

            assertThat(new Reckoning(weighing, improved).points())
                    .as("%s instead of %s by %s", improved.get(which), judged.get(which), weighing.formula())
                    .isGreaterThanOrEqualTo(new Reckoning(weighing, judged).points() - 1e-9);
        }
    }

    @Test
    void anIssueLessNeverLowersTheCounterAndOneMoreNeverRaisesIt() {
        var random = random();
        for (var round = 0; round < 2_000; round++) {
            var judged = some(random);
            var before = new Reckoning(weighing(NOW), judged).points();
            var which = random.nextInt(judged.size());
            var raised = new ArrayList<>(judged);
            var evidence = new ArrayList<>(judged.get(which).evidence());
            evidence.add(
                    issue(99, Severity.values()[random.nextInt(Severity.values().length)], random.nextInt(60) - 20));
            raised.set(which, judged.get(which).with(evidence));

            assertThat(new Reckoning(weighing(NOW), raised).points()).isLessThanOrEqualTo(before + 1e-9);
        }
    }

    @Test
    void theCounterIsFromNothingToAHundredAndTheSameHoweverItsPartsAreOrdered() {
        var random = random();
        for (var round = 0; round < 1_000; round++) {
            var judged = some(random);
            var counter = new Reckoning(weighing(NOW), judged).points();

            assertThat(counter).isBetween(0.0, 100.0);
            assertThat(new Reckoning(weighing(NOW), judged.reversed()).points()).isEqualTo(counter, within(1e-9));
        }
    }

    @Test
    void toConfirmAnyJudgementNeverLowersTheCounterNorMakesItUnknown() {
        var random = random();
        for (var round = 0; round < 2_000; round++) {
            var judged = some(random).stream()
                    .map(one -> one.with(one.maturity(), NOW.minus(Duration.ofDays(random.nextInt(1_500)))))
                    .toList();
            var before = new Reckoning(weighing(NOW), judged);
            var which = random.nextInt(judged.size());
            var confirmed = new ArrayList<>(judged);
            confirmed.set(which, judged.get(which).with(judged.get(which).maturity(), NOW));
            var after = new Reckoning(weighing(NOW), confirmed);

            assertThat(after.points()).as("%s", judged.get(which)).isGreaterThanOrEqualTo(before.points() - 1e-9);
            assertThat(before.stale()).containsAll(after.stale());
        }
    }

    @Test
    void allOfAKindWeighNoMoreThanItsCap() {
        var random = random();
        for (var round = 0; round < 1_000; round++) {
            var weighed = weighing(NOW).weigh(evidence(random));

            assertThat(sum(weighed, Evidence.Answered.class))
                    .isLessThanOrEqualTo(FORMULA.answers().cap() + 1e-9);
            assertThat(sum(weighed, Evidence.AttacksStopped.class))
                    .isLessThanOrEqualTo(FORMULA.attacks().cap() + 1e-9);
            assertThat(sum(weighed, Evidence.Checked.class))
                    .isLessThanOrEqualTo(FORMULA.checks().cap() + 1e-9);
            assertThat(sum(weighed, Evidence.Drilled.class))
                    .isLessThanOrEqualTo(FORMULA.drills().cap() + 1e-9);
            assertThat(sum(weighed, Evidence.IssueOpen.class)).isLessThanOrEqualTo(FORMULA.issueCap() + 1e-9);
        }
    }

    @Test
    void noLineIsAPlusWhereTheCounterFellByIt() {
        var random = random();
        for (var round = 0; round < 1_000; round++) {
            var judged = some(random);
            var reckoning = new Reckoning(weighing(NOW), judged);
            reckoning.movedBy().forEach((evidence, moved) -> {
                if (evidence.value() == 0) {
                    assertThat(moved).as("%s", evidence).isLessThanOrEqualTo(1e-9);
                }
                if (evidence.value() == 1) {
                    assertThat(moved).as("%s", evidence).isGreaterThanOrEqualTo(-1e-9);
                }
            });
        }
    }

    @Test
    void pointsOfEveryControlAddUp() {
        var random = random();
        for (var round = 0; round < 1_000; round++) {
            new Reckoning(weighing(NOW), some(random))
                    .controls()
                    .forEach((_, control) -> assertThat(control.evidence().stream()
                                    .mapToDouble(control::points)
                                    .sum())
                            .isEqualTo(100 * (control.mean() - control.prior()), within(1e-9)));
        }
    }

    private static double sum(List<Weighed<Evidence>> weighed, Class<? extends Evidence> kind) {
        return weighed.stream()
                .filter(one -> kind.isInstance(one.evidence()))
                .mapToDouble(Weighed::weight)
                .sum();
    }

    private static Reckoning reckon(Judged... judged) {
        return new Reckoning(weighing(NOW), List.of(judged));
    }

    private static double points(Judged prevent, List<Judged> rest) {
        var all = new ArrayList<>(rest);
        all.add(prevent);
        return new Reckoning(weighing(NOW), all).points();
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
    }

    /** Weights within the bounds in which they can be set. */
    private static Formula someFormula(RandomGenerator random) {
        var prevent = 0.05 + random.nextInt(80) / 100.0;
        var detect = 0.05 + random.nextDouble() * (0.9 - prevent);
        return new Formula(
                2,
                1 + random.nextInt(100),
                Duration.ofDays(1 + random.nextInt(3_650)),
                Duration.ofDays(30 + random.nextInt(3_600)),
                Map.of(PREVENT, prevent, DETECT, detect, RESPOND, 1 - prevent - detect),
                random.nextDouble(),
                someSource(random),
                someSource(random),
                someSource(random),
                someSource(random),
                Duration.ofDays(3),
                200,
                Map.of(Severity.CRITICAL, 9.0, Severity.HIGH, 5.0, Severity.MEDIUM, 3.0, Severity.LOW, 1.0),
                0.1 + random.nextInt(100),
                Duration.ofDays(1 + random.nextInt(100)),
                0.1 + random.nextInt(100),
                0.1 + random.nextInt(100),
                Duration.ofDays(1 + random.nextInt(3_650)),
                4.5,
                7);
    }

    private static Formula.Source someSource(RandomGenerator random) {
        return new Formula.Source(
                0.1 + random.nextInt(100),
                Duration.ofDays(1 + random.nextInt(3_650)),
                Duration.ofDays(1 + random.nextInt(3_650)));
    }

    /** One to three controls for each function, each with some evidence. */
    static List<Judged> some(RandomGenerator random) {
        var judged = new ArrayList<Judged>();
        for (var function : ControlFunction.values()) {
            for (var control = 0; control <= random.nextInt(3); control++) {
                judged.add(judged(
                                function + "-" + control,
                                function,
                                1 + random.nextInt(3),
                                random.nextInt(3) == 0,
                                random.nextInt(6))
                        .with(evidence(random)));
            }
        }
        return judged;
    }

    private static Judged judged(String control, ControlFunction function, int weight, boolean mandatory, int level) {
        return ScoringFixtures.judged(control.toLowerCase(Locale.ROOT), function, weight, mandatory, level);
    }

    private static Judged judged(ControlFunction function, int level) {
        return ScoringFixtures.judged(function, level);
    }

    private static List<Evidence> evidence(RandomGenerator random) {
        var evidence = new ArrayList<Evidence>();
        for (var answer = 0; answer < random.nextInt(3); answer++) {
            evidence.add(answered("question-" + answer, risk(random), NOW.minus(Duration.ofDays(random.nextInt(600)))));
        }
        if (random.nextBoolean()) {
            evidence.add(stopped(random.nextDouble()));
        }
        for (var question : SecurityQuestion.values()) {
            if (random.nextInt(8) == 0) {
                evidence.add(checked(question, random.nextInt(5), 1 + random.nextInt(5), random.nextInt(90)));
            }
        }
        for (var kind : DrillKind.values()) {
            if (random.nextInt(6) == 0) {
                evidence.add(drilled(kind, kind.ordinal(), 5, random.nextInt(6), random.nextInt(1_500)));
            }
        }
        for (var incident = 0; incident < random.nextInt(3); incident++) {
            evidence.add(incident(100 + incident, random.nextBoolean() ? null : random.nextInt(400)));
        }
        for (var issue = 0; issue < random.nextInt(4); issue++) {
            evidence.add(issue(
                    1 + issue, Severity.values()[random.nextInt(Severity.values().length)], random.nextInt(60) - 20));
        }
        return evidence;
    }

    private static Risk risk(RandomGenerator random) {
        return List.of(Risk.NONE, Risk.MEDIUM, Risk.HIGH).get(random.nextInt(3));
    }

    /** The same with one thing better: a level more, an issue less, an answer or a share that looks better. */
    private static Judged improved(Judged judged, RandomGenerator random) {
        if (judged.evidence().isEmpty()) {
            return judged.with(
                    new Maturity(Math.min(Maturity.HIGHEST, judged.maturity().level() + 1)), judged.at());
        }
        var evidence = new ArrayList<>(judged.evidence());
        var which = random.nextInt(evidence.size());
        switch (evidence.get(which)) {
            case Evidence.IssueOpen _, Evidence.IncidentThrough _ -> evidence.remove(which);
            case Evidence.AttacksStopped stopped ->
                evidence.set(which, stopped(Math.min(1, stopped.value() + random.nextDouble())));
            case Evidence.Checked checked ->
                evidence.set(which, checked(checked.standing().question(), 1, 0, (int)
                        Duration.between(checked.at(), NOW).toDays()));
            case Evidence.Drilled drilled -> evidence.set(which, drilled.passed());
            case Evidence.Answered answered -> evidence.set(which, answered.with(Risk.NONE));
        }
        return judged.with(evidence);
    }
}
