package dev.kamae.scoring;

import static dev.kamae.scoring.ScoringFixtures.FORMULA;
import static dev.kamae.scoring.ScoringFixtures.NOW;
import static dev.kamae.scoring.ScoringFixtures.TOKYO;
import static dev.kamae.scoring.ScoringFixtures.answered;
import static dev.kamae.scoring.ScoringFixtures.attacks;
import static dev.kamae.scoring.ScoringFixtures.issue;
import static dev.kamae.scoring.ScoringFixtures.judged;
import static dev.kamae.scoring.ScoringFixtures.weighing;
import static dev.kamae.threats.ControlFunction.DETECT;
import static dev.kamae.threats.ControlFunction.PREVENT;
import static dev.kamae.threats.ControlFunction.RESPOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.core.Severity;
import dev.kamae.threats.Maturity;
import dev.kamae.wellarchitected.Risk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ChangeTests {

    private static final Instant THEN = NOW.minus(Duration.ofDays(30));

    @Test
    void allGroupsTogetherAreTheWholeDifference() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(4711);
        for (var round = 0; round < 500; round++) {
            var before = new Inputs(weighing(THEN), ReckoningTests.some(random));
            var after = new Inputs(weighing(NOW), ReckoningTests.some(random));

            assertThat(Change.between(before, after).total())
                    .isEqualTo(after.reckon().points() - before.reckon().points(), within(1e-9));
        }
    }

    @Test
    void aBetterAssessmentIsAssessmentAndNothingElse() {
        var change = change(judged(PREVENT, 2), judged(PREVENT, 3));

        assertThat(change).isEqualTo(new Change(0, 0, change.assessment(), 0, 0));
        assertThat(change.assessment()).isEqualTo(10, within(1e-9));
    }

    @Test
    void aFirstRecordingIsScopeAndNeverAnImprovement() {
        var change = change(judged(PREVENT, 2), judged("waf", PREVENT, 3, false, 5));

        assertThat(change.scope()).isEqualTo(30, within(1e-9));
        assertThat(change.assessment()).isZero();
    }

    @Test
    void anIssueThatBecomesOverdueIsDecay() {
        var open = List.<Evidence>of(issue(1, Severity.HIGH, 10));
        var change = change(judged(PREVENT, 3).with(open), judged(PREVENT, 3).with(open));

        assertThat(change.decay()).isNegative();
        assertThat(change.total()).isEqualTo(change.decay(), within(1e-12));
    }

    @Test
    void aBetterAnswerIsEvidence() {
        var change = change(
                judged(PREVENT, 3).with(List.of(answered("identities", Risk.HIGH, THEN))),
                judged(PREVENT, 3).with(List.of(answered("identities", Risk.NONE, NOW))));

        assertThat(change.evidence()).isPositive();
        assertThat(change.total()).isEqualTo(change.evidence());
        assertThat(change.most()).containsExactly(Change.Group.EVIDENCE);
    }

    @Test
    void theSameShareOfAttacksStoppedInBothMonthsMovesNothing() {
        var then = List.<Evidence>of(new Evidence.AttacksStopped(attacks(THEN), 0.95));
        var now = List.<Evidence>of(new Evidence.AttacksStopped(attacks(NOW), 0.95));

        var change = change(judged(PREVENT, 3).with(then), judged(PREVENT, 3).with(now));

        assertThat(change.most()).isEmpty();
    }

    @Test
    void otherWeightsAreTheFormula() {
        var heavier = new Formula(
                2,
                20,
                FORMULA.priorHalfLife(),
                FORMULA.unknownAfter(),
                FORMULA.shares(),
                FORMULA.weakest(),
                FORMULA.answers(),
                FORMULA.attacks(),
                FORMULA.drills(),
                FORMULA.checks(),
                FORMULA.attacksOver(),
                FORMULA.fewestAttacks(),
                FORMULA.issues(),
                FORMULA.issueCap(),
                FORMULA.issueDoublesIn(),
                FORMULA.incident(),
                FORMULA.incidentCap(),
                FORMULA.incidentHalfLife(),
                FORMULA.thickBelow(),
                FORMULA.thinFrom());
        var judged = List.of(
                judged(PREVENT, 3).with(List.of(answered("identities", Risk.HIGH, THEN))),
                judged(DETECT, 3),
                judged(RESPOND, 3));

        var change = Change.between(
                new Inputs(weighing(NOW), judged), new Inputs(new Weighing(heavier, NOW, TOKYO), judged));

        assertThat(change.formula()).isPositive();
        assertThat(change.total()).isEqualTo(change.formula());
    }

    private static Change change(Judged before, Judged after) {
        return Change.between(
                new Inputs(weighing(THEN), with(before, THEN)), new Inputs(weighing(NOW), with(after, THEN)));
    }

    private static List<Judged> with(Judged prevent, Instant at) {
        return List.of(
                prevent.with(prevent.maturity(), at),
                judged(DETECT, 3).with(new Maturity(3), at),
                judged(RESPOND, 3).with(new Maturity(3), at));
    }
}
