package dev.kamae.scoring;

import static dev.kamae.threats.ControlFunction.DETECT;
import static dev.kamae.threats.ControlFunction.PREVENT;
import static dev.kamae.threats.ControlFunction.RESPOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class WeightsTests {

    private static final Instant OCTOBER = Instant.parse("2026-10-20T03:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final ThreatId PHISHING = new ThreatId("phishing");
    private static final Map<Weight, String> MORE_PREVENTION =
            Map.of(Weight.PREVENT, "0.6", Weight.DETECT, "0.2", Weight.RESPOND, "0.2");

    @Autowired
    private Weights weights;

    @Autowired
    private Scores scores;

    @Autowired
    private Threats threats;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs analyst;
    private SignedInAs executive;

    @BeforeEach
    void startValues() throws Exception {
        RecordedFormula.clear(jdbc);
        RecordedStance.clear(jdbc);
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        jdbc.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue")
                .update();
        analyst = SignedInAs.person(jdbc, "weigher", Role.ANALYST);
        executive = SignedInAs.person(jdbc, "weigherchief", Role.EXECUTIVE);
        TeamClock.at(OCTOBER, () -> {
            analyst.call(() -> threats.answer(PHISHING, PREVENT, 0, new Maturity(5), ""));
            analyst.call(() -> threats.answer(PHISHING, DETECT, 0, new Maturity(1), ""));
            return analyst.call(() -> threats.answer(PHISHING, RESPOND, 0, new Maturity(1), ""));
        });
    }

    @AfterEach
    void startValuesAgain() {
        RecordedFormula.clear(jdbc);
    }

    @Test
    void aMomentIsReckonedWithTheWeightsOfThatMoment() throws Exception {
        var set = set(1, MORE_PREVENTION);

        assertThat(set.version()).isEqualTo(2);
        assertThat(set.differences(first().weights())).containsExactly(Weight.PREVENT, Weight.DETECT, Weight.RESPOND);
        assertThat(counter(NOON.minusMillis(1))).isEqualTo(60, within(1e-9));
        assertThat(counter(NOON)).isEqualTo(68, within(1e-9));
        assertThat(board(NOON.minusMillis(1)).formula()).isEqualTo(1);
        assertThat(board(NOON).formula()).isEqualTo(2);
    }

    @Test
    void whatOtherWeightsMovedSinceLastMonthIsToldAsTheFormula() throws Exception {
        set(1, MORE_PREVENTION);

        var change = threat(LATER).since(threat(OCTOBER)).orElseThrow();

        assertThat(change.formula()).isEqualTo(8, within(1e-9));
        assertThat(change.total()).isEqualTo(8, within(1e-9));
    }

    @Test
    void aPreviewSaysWhichThreatsMoveAndKeepsNothing() throws Exception {
        var preview = TeamClock.at(NOON, () -> executive.call(() -> weights.preview(proposed(MORE_PREVENTION))));

        assertThat(preview.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.now().id()).isEqualTo(PHISHING);
            assertThat(moved.points())
                    .hasValueSatisfying(points -> assertThat(points).isEqualTo(8, within(1e-9)));
            assertThat(moved.changesBand()).isFalse();
        });
        assertThat(executive.call(weights::all)).hasSize(1);
        assertThat(counter(NOON)).isEqualTo(60, within(1e-9));
    }

    @Test
    void aThreatThatGetsUnknownByOtherWeightsStandsFirstInThePreview() throws Exception {
        var preview = TeamClock.at(
                OCTOBER.plus(Duration.ofDays(40)),
                () -> executive.call(() -> weights.preview(proposed(Map.of(Weight.UNKNOWN_AFTER, "30")))));

        assertThat(preview.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.points()).isEmpty();
            assertThat(moved.changesBand()).isTrue();
        });
    }

    @Test
    void theOldVersionStaysReadableWithItsReason() throws Exception {
        set(1, MORE_PREVENTION);
        set(2, Map.of(Weight.ISSUE_CAP, "8"));

        assertThat(executive.call(weights::all))
                .extracting(FormulaVersion::version)
                .containsExactly(3, 2, 1);
        assertThat(executive.call(weights::all).getLast().of(Weight.PREVENT)).isEqualByComparingTo("0.5");
        assertThat(executive.call(weights::all).getFirst().of(Weight.PREVENT)).isEqualByComparingTo("0.6");
        assertThat(jdbc.sql(
                                "select detail::text from audit_row where action = 'scoring.formulaSet' and subject = 'formula:3'"
                                        + " order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("issue_cap", "10 -> 8", "Agreed");
    }

    @Test
    void whoComesSecondIsToldWhatTheOtherSet() throws Exception {
        set(1, MORE_PREVENTION);

        var refused = catchThrowableOfType(FormulaChangedMeanwhile.class, () -> set(1, Map.of(Weight.ISSUE_CAP, "8")));

        assertThat(refused.theirs().version()).isEqualTo(2);
        assertThat(executive.call(weights::all)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "PREVENT, 0.6, together",
        "ISSUE_HIGH, 6, less severe",
        "THICK_BELOW, 7, thick",
        "PRIOR, 0, number from 1 to 100",
        "ANSWERS_CADENCE, 1.5, number from 1 to 3650",
        "ISSUE_CAP, 0, number from 0.1 to 100"
    })
    void weightsThatNobodyShouldReckonWithAreRefused(Weight weight, String value, String sentence) {
        assertThatThrownBy(() -> proposed(Map.of(weight, value)))
                .isInstanceOf(FormulaRefused.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aChangeSaysWhyAndChangesSomething() {
        assertThatThrownBy(() -> executive.call(() -> weights.set(1, proposed(MORE_PREVENTION), " ")))
                .isInstanceOf(FormulaRefused.class);
        assertThatThrownBy(() -> executive.call(() -> weights.set(1, proposed(Map.of()), "Why not")))
                .isInstanceOf(FormulaRefused.class);
    }

    @Test
    void onlyWhoDecidesChangesTheWeights() throws Exception {
        assertThat(analyst.call(weights::all)).hasSize(1);
        assertThatThrownBy(() -> analyst.call(() -> weights.preview(proposed(MORE_PREVENTION))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> analyst.call(() -> weights.set(1, proposed(MORE_PREVENTION), "Mine")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private FormulaVersion set(int seen, Map<Weight, String> changes) throws Exception {
        var proposed = RecordedFormula.changed(executive.call(weights::all).getFirst(), changes);
        return TeamClock.at(NOON, () -> executive.call(() -> weights.set(seen, proposed, "Agreed")));
    }

    private ProposedWeights proposed(Map<Weight, String> changes) throws Exception {
        return RecordedFormula.changed(first(), changes);
    }

    private FormulaVersion first() throws Exception {
        return executive.call(weights::all).getLast();
    }

    private Scoreboard board(Instant at) throws Exception {
        return analyst.call(() -> scores.at(at));
    }

    private ThreatScore threat(Instant at) throws Exception {
        return board(at).find(PHISHING).orElseThrow();
    }

    private double counter(Instant at) throws Exception {
        return threat(at).counter().orElseThrow().score().value();
    }
}
