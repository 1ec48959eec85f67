package dev.kamae.scoring;

import static dev.kamae.scoring.ScoringFixtures.FORMULA;
import static dev.kamae.scoring.ScoringFixtures.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.core.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectivenessTests {

    /** Maturity 3; checks .75 with weight 10, attacks .90 with 5, a high issue 15 days overdue with 4.5. */
    private final List<Weighed<Evidence>> evidence = List.of(
            Weighed.of(stopped(0.75), 10),
            Weighed.of(stopped(0.90), 5),
            Weighed.of(ScoringFixtures.issue(1, Severity.HIGH, 15), 4.5));

    private final Effectiveness<Evidence> waf = Effectiveness.of(FORMULA, 0.6, Duration.ZERO, evidence);

    @Test
    void theWorkedExampleComesOut() {
        assertThat(waf.mean()).isEqualTo(0.610169, within(5e-7));
        assertThat(waf.spread()).isEqualTo(0.0883, within(5e-5));
        assertThat(evidence.stream().map(waf::points).toList())
                .usingElementComparator((one, other) -> Math.abs(one - other) < 5e-4 ? 0 : Double.compare(one, other))
                .containsExactly(5.085, 5.085, -9.153);
    }

    @Test
    void pointsAddUpToWhatDiffersFromThePrior() {
        var sum = evidence.stream().mapToDouble(waf::points).sum();

        assertThat(sum).isEqualTo(1.017, within(5e-4)).isEqualTo(100 * (waf.mean() - waf.prior()), within(1e-9));
    }

    @Test
    void withoutEvidenceTheAssessmentStands() {
        var alone = Effectiveness.of(FORMULA, 0.6, Duration.ZERO, List.<Weighed<Evidence>>of());

        assertThat(alone.mean()).isEqualTo(0.6);
        assertThat(waf.without(evidence.get(2).evidence()).mean()).isEqualTo(18.0 / 25, within(1e-12));
    }

    @Test
    void ageWidensTheSpreadAndLeavesTheMean() {
        var old = Effectiveness.of(FORMULA, 0.6, Duration.ofDays(365), evidence);

        assertThat(old.mean()).isEqualTo(waf.mean());
        assertThat(old.spread())
                .isGreaterThan(waf.spread())
                .isEqualTo(StrictMath.sqrt(waf.mean() * (1 - waf.mean()) / (5 + 19.5 + 1)), within(1e-12));
    }
}
