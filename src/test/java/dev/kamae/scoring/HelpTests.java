package dev.kamae.scoring;

import static dev.kamae.scoring.ScoringFixtures.NOW;
import static dev.kamae.scoring.ScoringFixtures.answered;
import static dev.kamae.scoring.ScoringFixtures.drilled;
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
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTests {

    private final Evidence.IssueOpen hole = issue(1, Severity.HIGH, 0);
    private final Evidence.Answered risky = answered("identities", Risk.HIGH, NOW);

    private final Inputs inputs = new Inputs(
            weighing(NOW),
            List.of(judged(PREVENT, 3).with(List.of(hole, risky)), judged(DETECT, 5), judged(RESPOND, 4)));

    @Test
    void eachStepSaysByHowMuchItRaisesTheCounterAlone() {
        var before = 50 * 6 / 19.0;
        var help = Help.of(inputs);

        assertThat(help)
                .extracting(Help::what)
                .containsExactly(
                        new Help.Settle(risky),
                        new Help.NextLevel(new JudgedId.OfFunction(PREVENT), PREVENT, new Maturity(3)),
                        new Help.NextLevel(new JudgedId.OfFunction(RESPOND), RESPOND, new Maturity(4)),
                        new Help.Resolve(hole));
        assertThat(help.getFirst().points()).isEqualTo(50 * 12 / 19.0 - before, within(1e-9));
        assertThat(help.get(2).points()).isEqualTo(5, within(1e-9));
        assertThat(help.getLast().points()).isEqualTo(50 * 6 / 16.0 - before, within(1e-9));
    }

    @Test
    void aDrillThatWentBadlyHelpsWhenItIsHeldAgain() {
        var badly = drilled(1, 5, 2, 30);
        var with = new Inputs(
                weighing(NOW),
                List.of(
                        judged(PREVENT, 5),
                        judged(DETECT, 5),
                        judged(RESPOND, 5).with(List.of(badly))));

        assertThat(Help.of(with)).singleElement().satisfies(help -> {
            assertThat(help.what()).isEqualTo(new Help.Repeat(badly));
            assertThat(help.points()).isEqualTo(25 * 6 * 0.6 / 16, within(1e-9));
        });
    }

    @Test
    void whatIsAsGoodAsItGetsHelpsNoFurther() {
        var best = new Inputs(weighing(NOW), List.of(judged(PREVENT, 5), judged(DETECT, 5), judged(RESPOND, 5)));

        assertThat(Help.of(best)).isEmpty();
    }
}
