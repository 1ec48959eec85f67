package dev.kamae.scoring;

import static dev.kamae.scoring.ScoringFixtures.NOW;
import static dev.kamae.scoring.ScoringFixtures.answered;
import static dev.kamae.scoring.ScoringFixtures.checked;
import static dev.kamae.scoring.ScoringFixtures.delivered;
import static dev.kamae.scoring.ScoringFixtures.drilled;
import static dev.kamae.scoring.ScoringFixtures.issue;
import static dev.kamae.scoring.ScoringFixtures.weighing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.core.Severity;
import dev.kamae.issues.IssueStatus;
import dev.kamae.threats.DrillKind;
import dev.kamae.threats.SecurityQuestion;
import dev.kamae.wellarchitected.Risk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighingTests {

    @ParameterizedTest
    @CsvSource({
        "CRITICAL, 0, 5", "HIGH, 0, 3", "MEDIUM, 0, 1.5", "LOW, 0, 0.5",
        "HIGH, -10, 3", "HIGH, 15, 4.5", "HIGH, 30, 6", "HIGH, 300, 6"
    })
    void anIssueWeighsByItsSeverityAndDoublesWithinAMonth(Severity severity, int overdue, double weight) {
        assertThat(weight(issue(1, severity, overdue))).isEqualTo(weight, within(1e-12));
    }

    @Test
    void anIssueForInformationWeighsNothing() {
        assertThat(weighing(NOW).weigh(List.of(issue(1, Severity.INFORMATION, 90))))
                .isEmpty();
    }

    @Test
    void anAcceptedRiskStillWeighsAndIsNeverOverdue() {
        assertThat(weight(issue(1, Severity.HIGH, IssueStatus.RISK_ACCEPTED, 200)))
                .isEqualTo(3);
    }

    @Test
    void manyIssuesTogetherWeighNoMoreThanTheCap() {
        var weighed = weighing(NOW)
                .weigh(List.of(
                        issue(1, Severity.CRITICAL, 60), issue(2, Severity.HIGH, 60), issue(3, Severity.HIGH, 60)));

        assertThat(weighed.stream().mapToDouble(Weighed::weight).sum()).isEqualTo(10, within(1e-12));
        assertThat(weighed.getFirst().weight()).isEqualTo(10.0 * 10 / 22, within(1e-12));
    }

    @Test
    void severalAnswersShareTheCap() {
        var weighed = weighing(NOW)
                .weigh(List.of(answered("identities", Risk.NONE, NOW), answered("permissions", Risk.HIGH, NOW)));

        assertThat(weighed).extracting(Weighed::weight).containsExactly(3.0, 3.0);
    }

    @Test
    void anAnswerThatIsDeliveredUnchangedFadesNot() {
        var changedLongAgo = NOW.minus(Duration.ofDays(600));

        assertThat(weight(delivered("identities", Risk.NONE, NOW, changedLongAgo)))
                .isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"0, 6", "180, 6", "270, 6", "450, 3", "630, 1.5"})
    void anAnswerFadesOnlyWhenTheNextReviewIsLate(int days, double weight) {
        assertThat(weight(answered("identities", Risk.NONE, NOW.minus(Duration.ofDays(days)))))
                .isEqualTo(weight, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 6", "365, 6", "547, 6", "912, 3.0028", "1277, 1.5014"})
    void aDrillFadesOnlyWhenTheNextYearsIsLate(int days, double weight) {
        assertThat(weight(drilled(1, 5, 4, days))).isEqualTo(weight, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "30, 10", "45, 10", "52, 5", "59, 2.5"})
    void aMonthOfChecksLosesNothingWithinTheMonth(int days, double weight) {
        assertThat(weight(checked(SecurityQuestion.IDENTITIES, 3, 1, days))).isEqualTo(weight, within(1e-9));
    }

    @Test
    void severalSortsOfDrillShareTheCap() {
        var weighed = weighing(NOW)
                .weigh(List.of(drilled(DrillKind.RESTORE_TEST, 1, 5, 5, 0), drilled(DrillKind.TABLETOP, 2, 5, 0, 0)));

        assertThat(weighed).extracting(Weighed::weight).containsExactly(3.0, 3.0);
        assertThat(weighed).extracting(Weighed::value).containsExactly(1.0, 0.0);
    }

    private static double weight(Evidence evidence) {
        return weighing(NOW).weigh(List.of(evidence)).getFirst().weight();
    }
}
