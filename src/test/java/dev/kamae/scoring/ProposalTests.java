package dev.kamae.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.core.Actor;
import dev.kamae.core.Severity;
import dev.kamae.threats.Assessment;
import dev.kamae.threats.CheckStanding;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlInPlace;
import dev.kamae.threats.Estate;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.SecurityQuestion;
import dev.kamae.wellarchitected.Risk;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When evidence proposes another maturity, and which. */
class ProposalTests {

    private static final Evidence PASSED = ScoringFixtures.drilled(1, 5, 5, 40);

    @Test
    void evidenceThatLiesFarFromTheAssessmentProposesTheNearestLevel() {
        var proposal =
                proposed(2, List.of(ScoringFixtures.drilled(1, 10, 8, 40))).orElseThrow();

        assertThat(proposal.from()).isEqualTo(new Maturity(2));
        assertThat(proposal.to()).isEqualTo(new Maturity(4));
        assertThat(proposal.mean()).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void evidenceBelowTheAssessmentProposesLess() {
        assertThat(proposed(5, List.of(ScoringFixtures.drilled(1, 10, 4, 40)))
                        .orElseThrow()
                        .to())
                .isEqualTo(new Maturity(2));
    }

    @Test
    void lessThanALevelAndAHalfIsNoProposal() {
        assertThat(proposed(3, List.of(ScoringFixtures.drilled(1, 10, 8, 40)))).isEmpty();
        assertThat(proposed(3, List.of(ScoringFixtures.drilled(1, 10, 9, 40)))).isPresent();
    }

    @Test
    void evidenceThatWeighsLittleOrIsLateProposesNothing() {
        var late =
                ScoringFixtures.answered("sec_identities", Risk.NONE, ScoringFixtures.NOW.minus(Duration.ofDays(400)));
        assertThat(proposed(1, List.of(late))).isEmpty();
        assertThat(proposed(1, List.of())).isEmpty();
        assertThat(standing(1, 1, List.of(ScoringFixtures.stopped(0.99))).isClear())
                .as("five observations are enough")
                .isTrue();
    }

    @Test
    void answersOfAReviewProposeNothingAlone() {
        var met = ScoringFixtures.answered("sec_identities", Risk.NONE, ScoringFixtures.NOW.minus(Duration.ofDays(40)));

        assertThat(proposed(1, List.of(met))).isEmpty();
        assertThat(proposed(1, List.of(met, checks(90, 10)))).isPresent();
    }

    @Test
    void aCheckOrTwoProposeNothingAlone() {
        assertThat(proposed(1, List.of(checks(2, 90, 10)))).isEmpty();
        assertThat(proposed(1, List.of(checks(3, 90, 10)))).isPresent();
    }

    @Test
    void noneIsNeverProposed() {
        assertThat(proposed(4, List.of(ScoringFixtures.drilled(1, 5, 0, 40)))
                        .orElseThrow()
                        .to())
                .isEqualTo(new Maturity(1));
    }

    @Test
    void issuesProposeNothing() {
        assertThat(proposed(5, List.of(ScoringFixtures.issue(1, Severity.CRITICAL, 90))))
                .isEmpty();
    }

    @Test
    void itMustHaveBeenSoForSomeTimeAgainstTheSameAssessment() {
        var now = standing(1, 1, List.of(PASSED));

        assertThat(Proposal.of(control(1, 1), now, Optional.empty())).isEmpty();
        assertThat(Proposal.of(control(1, 1), now, Optional.of(standing(1, 1, List.of()))))
                .isEmpty();
        assertThat(Proposal.of(control(2, 1), standing(2, 1, List.of(PASSED)), Optional.of(now)))
                .as("somebody has confirmed the assessment since, with the same evidence in front of them")
                .isEmpty();
    }

    @Test
    void aDeclinedOneComesBackWhenTheEvidenceSaysSomethingElse() {
        var proposal = proposed(1, List.of(PASSED)).orElseThrow();
        var declined = decision(proposal, false);

        assertThat(proposal.isAnsweredBy(declined)).isTrue();
        assertThat(proposal.isAnsweredBy(decision(proposal, true))).isFalse();
        assertThat(proposed(1, List.of(PASSED, checks(60, 40))).orElseThrow().isAnsweredBy(declined))
                .as("checks came")
                .isFalse();
        var byChecks = proposed(1, List.of(checks(60, 40))).orElseThrow();
        assertThat(proposed(1, List.of(checks(65, 35))).orElseThrow().isAnsweredBy(decision(byChecks, false)))
                .as("a share moves a little every day")
                .isTrue();
        assertThat(proposed(1, List.of(checks(75, 25))).orElseThrow().isAnsweredBy(decision(byChecks, false)))
                .isFalse();
    }

    private static Evidence checks(int passed, int failed) {
        return checks(3, passed, failed);
    }

    private static Evidence checks(int kinds, int passed, int failed) {
        var one = ScoringFixtures.checked(SecurityQuestion.IDENTITIES, passed, failed, 1);
        var standing = one.standing();
        return new Evidence.Checked(new CheckStanding(
                standing.source(),
                standing.account(),
                standing.question(),
                standing.at(),
                Collections.nCopies(kinds, standing.results().getFirst())));
    }

    private static ProposalDecision decision(Proposal proposal, boolean accepted) {
        return new ProposalDecision(
                ScoringFixtures.NOW,
                Actor.job("test"),
                proposal.id(),
                proposal.from(),
                proposal.to(),
                proposal.mean(),
                proposal.sayings(),
                accepted,
                "Known");
    }

    private static Optional<Proposal> proposed(int level, List<Evidence> evidence) {
        var standing = standing(1, level, evidence);
        return Proposal.of(control(1, level), standing, Optional.of(standing));
    }

    private static Proposal.Standing standing(int version, int level, List<Evidence> evidence) {
        return Proposal.Standing.of(
                version, new Maturity(level), ScoringFixtures.weighing(ScoringFixtures.NOW), evidence);
    }

    private static ControlInPlace control(int version, int level) {
        return new ControlInPlace(
                new ControlId("restore-test"),
                "復元テスト",
                "Restore test",
                ControlFunction.RESPOND,
                3,
                false,
                Set.of(),
                Estate.PRODUCT,
                null,
                false,
                List.of(),
                new Assessment(
                        new Maturity(level), "", version, Actor.job("test"), ScoringFixtures.NOW, ScoringFixtures.NOW));
    }
}
