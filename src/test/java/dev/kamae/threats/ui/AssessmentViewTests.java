package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.KamaeTest;
import dev.kamae.core.Language;
import dev.kamae.core.Score;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.Answer;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.CounterSetting;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.Target;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
@SuppressWarnings("unchecked")
class AssessmentViewTests extends SpringBrowserlessTest {

    private static final ThreatId DDOS = new ThreatId("ddos");
    private static final Maturity TWO = new Maturity(2);
    private static final Maturity FOUR = new Maturity(4);

    @Autowired
    private Threats threats;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;
    private SignedInAs sato;
    private SignedInAs executive;

    @BeforeEach
    void nothingRecorded() {
        RecordedStance.clear(jdbc);
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
        sato = SignedInAs.person(jdbc, "sato", Role.ANALYST);
        executive = SignedInAs.person(jdbc, "executive", Role.EXECUTIVE);
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whatIsNotRecordedIsShownAsUnknownAndNeverAsNone() {
        open(nakamura);

        assertThat(text()).contains(translate("threats.answer.none")).contains(translate("threats.unrecorded"));
        assertThat(find(LevelChoice.class).all()).hasSize(3).allMatch(level -> level.getValue() == null);
    }

    @Test
    void theThreeQuestionsAreAnsweredAndTheNextThreatComes() throws Exception {
        open(nakamura);

        find(LevelChoice.class).all().forEach(level -> level.setValue(TWO));
        click("threats.saveAndNext");

        var stance = nakamura.call(() -> threats.stance(DDOS, Instant.parse("2999-01-01T00:00:00Z")))
                .orElseThrow();
        assertThat(stance.answers().values()).extracting(Answer::maturity).containsExactly(TWO, TWO, TWO);
        assertThat(find(H1.class).single().getText())
                .isEqualTo(translate("threats.question", name("business-email-compromise")));
    }

    @Test
    void whatWasAnsweredEarlierIsToldWithItsDayAndPerson() throws Exception {
        nakamura.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 0, new Maturity(5), "All behind the CDN"));
        open(sato);
        assertThat(find(Button.class)
                        .withText(translate("threats.answerHistory"))
                        .all())
                .as("of one answer")
                .isEmpty();
        sato.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 1, TWO, "Not the API"));
        open(sato);

        click("threats.answerHistory");

        assertThat(find(JudgementHistory.class).single().getElement().getTextRecursively())
                .containsSubsequence("Not the API", called("sato"), "All behind the CDN", called("nakamura"));
    }

    private String called(String login) {
        return jdbc.sql("select name from person where login = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    @Test
    void aThreatThatDoesNotApplyIsPassedOver() throws Exception {
        nakamura.call(() -> threats.applicability(new ThreatId("business-email-compromise"), 0, false, "No invoices"));
        open(nakamura);

        find(LevelChoice.class).all().forEach(level -> level.setValue(TWO));
        click("threats.saveAndNext");

        assertThat(find(H1.class).single().getText())
                .isEqualTo(translate("threats.question", name("account-takeover")));
        assertThat(text()).contains(translate("threats.progress", 23, 1));
    }

    @Test
    void afterTheLastThreatTheFirstThatIsOpenComes() {
        nakamura.signIn();
        navigate("threats/unmanaged-change/assessment", AssessmentView.class);

        click("threats.saveAndNext");

        assertThat(find(H1.class).single().getText()).isEqualTo(translate("threats.question", name("ransomware")));
    }

    @Test
    void aQuestionNamesWhatToThinkOf() {
        open(nakamura);

        assertThat(find(QuestionForm.class).all().getFirst().getElement().getTextRecursively())
                .contains("CDN")
                .doesNotContain("{0}");
    }

    @Test
    void aThreatIsTakenOutOnItsPageWithAReason() throws Exception {
        open(nakamura);
        var card = find(ApplicabilityCard.class).single();
        assertThat(card.getElement().getTextRecursively()).contains(translate("threats.unrecorded"));
        ((RadioButtonGroup<Boolean>) find(RadioButtonGroup.class)
                        .withCaption(translate("threats.applicabilityField"))
                        .single())
                .setValue(false);
        var set = find(Button.class)
                .withText(translate("threats.set", translate("threats.applicability")))
                .single();

        test(set).click();
        assertThat(nakamura.call(() -> threats.applicabilities(DDOS))).isEmpty();
        find(TextArea.class)
                .withCaption(translate("threats.reason"))
                .all()
                .getFirst()
                .setValue("<b>No site</b>");
        test(set).click();

        assertThat(card.getElement().getTextRecursively())
                .contains(translate("threats.appliesNot"))
                .contains("<b>No site</b>");
        assertThat(nakamura.call(() -> threats.applicabilities(DDOS))).hasSize(1);
    }

    @Test
    void onlyWhatWasTouchedIsRecorded() throws Exception {
        nakamura.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 0, FOUR, "Since May"));
        open(nakamura);

        find(LevelChoice.class).all().get(1).setValue(Maturity.NONE);
        click("uikit.save");

        assertThat(answers(ControlFunction.PREVENT)).isEqualTo(1);
        assertThat(answers(ControlFunction.DETECT)).isEqualTo(1);
        assertThat(answers(ControlFunction.RESPOND)).isZero();
    }

    @Test
    void whenSomebodyWasQuickerOneChooses() throws Exception {
        open(nakamura);
        sato.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 0, FOUR, "Theirs"));

        find(LevelChoice.class).all().getFirst().setValue(TWO);
        click("threats.saveAndNext");

        assertThat(find(H1.class).single().getText()).as("it stays").contains(name("ddos"));
        assertThat(conflict()).contains("sato").contains("Theirs");
        click("threats.conflict.replace");
        assertThat(nakamura.call(() -> threats.answers(DDOS, ControlFunction.PREVENT)))
                .extracting(Answer::maturity)
                .containsExactly(FOUR, TWO);
    }

    @Test
    void whoWasQuickerOnAnotherScreenOfTheirOwnIsToldSo() throws Exception {
        open(nakamura);
        nakamura.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 0, FOUR, ""));

        find(LevelChoice.class).all().getFirst().setValue(TWO);
        click("uikit.save");

        var beginning = translate("identity.meanwhile.self", "").strip();
        assertThat(conflict()).contains(beginning.substring(0, 8)).doesNotContain("nakamura");
    }

    @Test
    void whatIsRecordedCanBeKept() throws Exception {
        open(nakamura);
        sato.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 0, FOUR, "Theirs"));

        find(LevelChoice.class).all().getFirst().setValue(TWO);
        click("uikit.save");
        click("threats.conflict.keep");

        assertThat(find(LevelChoice.class).all().getFirst().getValue()).isEqualTo(FOUR);
        assertThat(answers(ControlFunction.PREVENT)).isEqualTo(1);
    }

    @Test
    void executivesReadAndSetTheTarget() throws Exception {
        open(executive);

        assertThat(find(LevelChoice.class).all()).allMatch(LevelChoice::isReadOnly);
        assertThat(find(Button.class).withText(translate("threats.saveAndNext")).all())
                .isEmpty();
        assertThat(find(Button.class).withText(translate("threats.addControl")).all())
                .isEmpty();

        find(IntegerField.class)
                .withCaption(translate("threats.targetField"))
                .single()
                .setValue(60);
        var set = translate("threats.set", translate("threats.target"));
        test(find(Button.class).withText(set).single()).click();
        assertThat(nakamura.call(() -> threats.targets(DDOS)))
                .as("it needs a reason")
                .isEmpty();
        reason().setValue("As the board decided");
        test(find(Button.class).withText(set).single()).click();

        assertThat(nakamura.call(() -> threats.targets(DDOS)))
                .extracting(Target::score)
                .containsExactly(new Score(60));
        assertThat(text()).contains("executive").contains("As the board decided");
    }

    @Test
    void analystsDoNotSetTheTarget() {
        open(nakamura);

        assertThat(find(IntegerField.class).all()).isEmpty();
    }

    @Test
    void aControlOfOnesOwnIsAddedToTheList() {
        open(nakamura);
        var before = find(ControlRow.class).all().size();

        addControl();

        assertThat(find(ControlRow.class).all()).hasSize(before + 1);
        assertThat(text()).contains("Fences").contains(translate("threats.own"));
    }

    @Test
    void whatWasBegunInARowStaysWhenAnotherIsAdded() {
        open(nakamura);
        note().setValue("Half a sentence");

        addControl();

        assertThat(note().getValue()).isEqualTo("Half a sentence");
    }

    @Test
    void theHeadlineFollowsWhatIsRecorded() {
        open(nakamura);
        var controls = find(ControlRow.class).all().size();

        find(LevelChoice.class).all().getFirst().setValue(TWO);
        click("uikit.save");
        assertThat(text())
                .contains(translate("threats.answer.some", 1))
                .contains(translate("threats.answer.noControls", controls));

        find(Select.class).all().getFirst().setValue(FOUR);
        test(find(Button.class).withText(translate("threats.record")).all().getFirst())
                .click();
        assertThat(text()).contains(translate("threats.answer.controls", controls, 1));

        addControl();
        assertThat(text()).contains(translate("threats.answer.controls", controls + 1, 1));
    }

    @Test
    void whatRecordsTakesOneClickAtATime() throws Exception {
        nakamura.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 0, FOUR, ""));
        open(nakamura);
        var confirm = find(Button.class).withText(translate("threats.confirm")).single();
        var record =
                find(Button.class).withText(translate("threats.record")).all().getFirst();
        var set = find(Button.class)
                .withText(translate("threats.set", translate("threats.impact")))
                .single();

        test(confirm).click();
        assertThat(confirm.isEnabled()).as("afterwards").isTrue();
        click("threats.addControl");
        var add = find(Button.class).withText(translate("uikit.save")).all().getLast();

        assertThat(List.of(confirm, record, set, add)).allMatch(Button::isDisableOnClick);
        test(add).click();
        assertThat(add.isEnabled()).as("it was refused without a name").isTrue();
        assertThat(answers(ControlFunction.PREVENT)).isEqualTo(2);
    }

    @Test
    void anExpiredPressureIsShownAsExpiredAndNotAsNeverSet() throws Exception {
        nakamura.call(() -> TeamClock.at(
                Instant.parse("2026-01-10T03:00:00Z"),
                () -> threats.pressure(DDOS, 0, 4, "A group has announced it", LocalDate.of(2026, 1, 20))));

        open(nakamura);

        var pressure = find(PressureCard.class).single().getElement().getTextRecursively();
        assertThat(pressure)
                .contains(translate("threats.expired", "4 " + translate("threats.pressure.4")))
                .contains("A group has announced it")
                .doesNotContain(translate("threats.unrecorded"));
        assertThat(titles())
                .contains(translate("threats.expiredWhy"))
                .doesNotContain(translate("threats.pressureUnrecordedWhy"));
    }

    @Test
    void aCounterIsSetByHandForATimeEndedEarlierAndKeepsItsHistory() throws Exception {
        open(executive);
        var card = find(CounterCard.class).single();
        var set = translate("threats.set", translate("threats.counter"));
        assertThat(find(Button.class).withText(translate("threats.counterEnd")).all())
                .as("there is none to end")
                .isEmpty();

        find(IntegerField.class)
                .withCaption(translate("threats.counterField"))
                .single()
                .setValue(70);
        find(TextArea.class, card).single().setValue("<i>The scrubbing centre</i> is not counted");
        find(DateField.class, card).single().setValue(LocalDate.now(clock).plusDays(7));
        test(find(Button.class).withText(set).single()).click();
        assertThat(card.getElement().getTextRecursively())
                .contains("70", "<i>The scrubbing centre</i> is not counted", "executive");

        find(TextArea.class, card).single().setValue("It is counted now");
        click("threats.counterEnd");

        assertThat(executive.call(() -> threats.counters(DDOS)))
                .extracting(CounterSetting::ended)
                .containsExactly(false, true);
        assertThat(card.getElement().getTextRecursively()).contains(translate("threats.counterEnded", "70"));
        click("threats.counterHistory");
        assertThat(find(JudgementHistory.class).single().getElement().getTextRecursively())
                .contains("It is counted now", "<i>The scrubbing centre</i> is not counted");
    }

    @Test
    void analystsReadWhichCounterWasSetByHand() throws Exception {
        executive.call(() -> threats.counter(
                DDOS, 0, new Score(70), "Not counted yet", LocalDate.now(clock).plusDays(7)));

        open(nakamura);

        var card = find(CounterCard.class).single();
        assertThat(card.getElement().getTextRecursively()).contains("70", "Not counted yet", "executive");
        assertThat(find(TextArea.class, card).all()).isEmpty();
    }

    @Test
    void eachJudgementSaysWhatItMeansThatItIsMissing() {
        open(nakamura);

        assertThat(titles())
                .contains(
                        translate("threats.targetUnrecordedWhy"),
                        translate("threats.impactUnrecordedWhy"),
                        translate("threats.pressureUnrecordedWhy"));
    }

    @Test
    void theFirstThreatHasNoneBefore() {
        nakamura.signIn();
        navigate("threats/ransomware/assessment", AssessmentView.class);

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .filteredOn(href -> href.startsWith("threats/"))
                .containsExactly("threats/supply-chain/assessment");
    }

    private void open(SignedInAs person) {
        person.signIn();
        navigate("threats/ddos/assessment", AssessmentView.class);
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).single()).click();
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }

    private void addControl() {
        click("threats.addControl");
        find(TextField.class)
                .withCaption(translate("threats.controlName"))
                .single()
                .setValue("Fences");
        find(Button.class).withText(translate("uikit.save")).all().getLast().click();
    }

    /** The note of the first control. */
    private TextField note() {
        return find(ControlRow.class)
                .all()
                .getFirst()
                .getChildren()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return find(Span.class).all().stream()
                .flatMap(span -> span.getTitle().stream())
                .toList();
    }

    private TextArea reason() {
        return find(TextArea.class, find(TargetCard.class).single()).single();
    }

    private int answers(ControlFunction function) throws Exception {
        return nakamura.call(() -> threats.answers(DDOS, function)).size();
    }

    private String name(String threat) {
        return threats.all().stream()
                .filter(known -> known.id().equals(new ThreatId(threat)))
                .findFirst()
                .orElseThrow()
                .name(Language.of(UI.getCurrent().getLocale()));
    }

    private String conflict() {
        return find(ConflictDialog.class).single().getElement().getTextRecursively();
    }
}
