package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.Answer;
import dev.kamae.threats.Assessment;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class ReviewViewTests extends SpringBrowserlessTest {

    private static final Instant LONG_AGO = Instant.parse("2024-05-01T03:00:00Z");
    private static final ThreatId DDOS = new ThreatId("ddos");
    private static final ControlId EDR = new ControlId("edr");
    private static final Maturity TWO = new Maturity(2);
    private static final Maturity FOUR = new Maturity(4);

    @Autowired
    private Threats threats;

    @Autowired
    private Controls controls;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;
    private SignedInAs sato;

    @BeforeEach
    void anAnswerAndThenAnAssessmentOfLongAgo() throws Exception {
        RecordedStance.clear(jdbc);
        nakamura = SignedInAs.person(jdbc, "nakamura-of-threats", Role.ANALYST);
        sato = SignedInAs.person(jdbc, "sato-of-threats", Role.ANALYST);
        nakamura.call(() ->
                TeamClock.at(LONG_AGO, () -> threats.answer(DDOS, ControlFunction.PREVENT, 0, TWO, "<b>By hand</b>")));
        nakamura.call(() ->
                TeamClock.at(LONG_AGO.plus(Duration.ofDays(1)), () -> controls.assess(EDR, 0, FOUR, "Since May")));
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whatIsConfirmedIsYoungerAndTheNextOneComes() throws Exception {
        open(nakamura);
        assertThat(text())
                .contains(translate("threats.review.progress", 2, 0, 0))
                .contains("nakamura-of-threats");
        assertThat(find(LevelChoice.class).single().getValue()).isEqualTo(TWO);
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("<b>By hand</b>");

        click("threats.review.confirm");

        assertThat(text())
                .contains(translate("threats.review.progress", 2, 1, 0))
                .contains("EDR");
        var answers = nakamura.call(() -> threats.answers(DDOS, ControlFunction.PREVENT));
        assertThat(answers).extracting(Answer::maturity).containsExactly(TWO, TWO);
        assertThat(answers).extracting(Answer::note).containsExactly("<b>By hand</b>", "<b>By hand</b>");
        assertThat(answers.getLast().at()).isAfter(LONG_AGO);

        click("threats.review.confirm");
        assertThat(text()).contains(translate("threats.review.allDone"));
    }

    @Test
    void whatIsChangedIsRecordedAsItIsNow() throws Exception {
        open(nakamura);

        find(LevelChoice.class).single().setValue(FOUR);
        click("threats.review.change");

        assertThat(nakamura.call(() -> threats.answers(DDOS, ControlFunction.PREVENT)))
                .extracting(Answer::maturity)
                .containsExactly(TWO, FOUR);
    }

    @Test
    void whatIsSkippedComesAgainAtTheEnd() throws Exception {
        open(nakamura);

        click("threats.review.skip");
        assertThat(text())
                .contains(translate("threats.review.progress", 2, 0, 1))
                .contains("EDR");
        click("threats.review.confirm");
        assertThat(text()).contains(translate("threats.review.onlySkipped", 1));
        click("threats.review.again");

        assertThat(find(TextArea.class).single().getValue()).isEqualTo("<b>By hand</b>");
        assertThat(nakamura.call(() -> threats.answers(DDOS, ControlFunction.PREVENT)))
                .hasSize(1);
        assertThat(nakamura.call(() -> controls.assessments(EDR)))
                .extracting(Assessment::maturity)
                .containsExactly(FOUR, FOUR);
    }

    @Test
    void whenSomebodyWasQuickerBothAreShownAndItGoesOnAfterwards() throws Exception {
        open(nakamura);
        sato.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 1, FOUR, "Theirs"));

        click("threats.review.confirm");
        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains("sato-of-threats", "Theirs");
        click("threats.conflict.keep");

        assertThat(text()).contains("EDR");
        assertThat(nakamura.call(() -> threats.answers(DDOS, ControlFunction.PREVENT)))
                .hasSize(2);
    }

    @Test
    void whereNothingIsStaleThatIsSaid() {
        RecordedStance.clear(jdbc);

        open(nakamura);

        assertThat(text()).contains(translate("threats.review.nothing"));
    }

    @Test
    void whoMayNotEditReads() {
        open(SignedInAs.person(jdbc, "auditor", Role.AUDITOR));

        assertThat(find(LevelChoice.class).single().isReadOnly()).isTrue();
        for (var key : new String[] {"threats.review.confirm", "threats.review.skip"}) {
            assertThat(find(Button.class).withText(translate(key)).all()).isEmpty();
        }
    }

    private void open(SignedInAs person) {
        person.signIn();
        navigate(ReviewView.class);
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).single()).click();
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
