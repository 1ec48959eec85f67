package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.scoring.RecordedFormula;
import dev.kamae.scoring.Weight;
import dev.kamae.scoring.Weights;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Page;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class FormulaViewTests extends SpringBrowserlessTest {

    @Autowired
    private Weights weights;

    @Autowired
    private Threats threats;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs executive;

    @BeforeEach
    void startValues() {
        RecordedFormula.clear(jdbc);
        executive = SignedInAs.person(jdbc, "weigherchief", Role.EXECUTIVE);
    }

    @AfterEach
    void startValuesAgain() {
        RecordedFormula.clear(jdbc);
        SignedInAs.nobody();
    }

    @Test
    void whoMayNotDecideReadsEveryWeightWithItsUnit() {
        SignedInAs.person(jdbc, "weigher", Role.ANALYST).signIn();
        navigate(FormulaView.class);

        assertThat(find(NumberField.class).all()).isEmpty();
        assertThat(find(Button.class)
                        .withText(translate("scoring.formula.preview"))
                        .all())
                .isEmpty();
        assertThat(text())
                .contains(translate("scoring.weight.UNKNOWN_AFTER"))
                .contains(translate("scoring.formula.value", "730", translate("scoring.unit.DAYS")))
                .contains("Start values")
                .doesNotContain("formula (job)");
    }

    @Test
    void whatWouldMoveIsShownBeforeItIsSavedAndForgottenWithTheNextNumber() throws Exception {
        RecordedStance.clear(jdbc);
        var analyst = SignedInAs.person(jdbc, "weigher", Role.ANALYST);
        analyst.call(() -> threats.answer(new ThreatId("phishing"), ControlFunction.PREVENT, 0, new Maturity(5), ""));
        analyst.call(() -> threats.answer(new ThreatId("phishing"), ControlFunction.DETECT, 0, new Maturity(1), ""));
        analyst.call(() -> threats.answer(new ThreatId("phishing"), ControlFunction.RESPOND, 0, new Maturity(1), ""));
        executive.signIn();
        navigate(FormulaView.class);
        assertThat(find(TextArea.class).all()).as("nothing to save yet").isEmpty();

        enter(Weight.PREVENT, 0.6);
        enter(Weight.DETECT, 0.15);
        click("scoring.formula.preview");
        assertThat(text()).contains("+8.0");
        find(TextArea.class).single();

        enter(Weight.ISSUE_CAP, 8.0);
        assertThat(find(TextArea.class).all()).as("another number").isEmpty();
        click("scoring.formula.preview");
        find(TextArea.class).single().setValue("<b>What we prevent</b> is what counts");
        click("scoring.formula.save");

        assertThat(weights.all().getFirst().of(Weight.PREVENT)).isEqualByComparingTo("0.6");
        assertThat(text())
                .contains(FormulaWords.change(
                        Weight.PREVENT,
                        weights.all().getLast().of(Weight.PREVENT),
                        weights.all().getFirst().of(Weight.PREVENT)))
                .contains("<b>What we prevent</b> is what counts");
    }

    @Test
    void aNumberOutOfItsBoundsIsToldAtItsFieldAndNothingIsPreviewed() {
        executive.signIn();
        navigate(FormulaView.class);

        enter(Weight.PRIOR, 0.0);
        click("scoring.formula.preview");

        assertThat(field(Weight.PRIOR).isInvalid()).isTrue();
        assertThat(find(FormulaEffect.class).all()).isEmpty();
    }

    @Test
    void aNumberWithMoreDecimalsThanAreKeptIsToldAtItsField() {
        executive.signIn();
        navigate(FormulaView.class);

        enter(Weight.PREVENT, 0.33333);
        click("scoring.formula.preview");

        assertThat(field(Weight.PREVENT).isInvalid()).isTrue();
        assertThat(field(Weight.PREVENT).getErrorMessage())
                .isEqualTo(translate("scoring.formula.bounds", "0.05", "0.9", 4));
    }

    @Test
    void whatSomebodyElseSetMeanwhileIsShownBesideOnesOwn() throws Exception {
        executive.signIn();
        navigate(FormulaView.class);
        var theirs = RecordedFormula.changed(weights.all().getFirst(), Map.of(Weight.ISSUE_CAP, "8"));
        SignedInAs.person(jdbc, "weigherother", Role.EXECUTIVE).call(() -> weights.set(1, theirs, "Theirs"));

        enter(Weight.ISSUE_CAP, 9.0);
        click("scoring.formula.preview");
        find(TextArea.class).single().setValue("Mine");
        click("scoring.formula.save");

        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains("Theirs")
                .contains(ConflictDialog.saved(FormulaWords.value(Weight.ISSUE_CAP, new BigDecimal("8"))))
                .contains(ConflictDialog.entered(FormulaWords.value(Weight.ISSUE_CAP, new BigDecimal("9"))));
        click("scoring.formula.mine");
        assertThat(weights.all().getFirst().version()).isEqualTo(3);
        assertThat(weights.all().getFirst().of(Weight.ISSUE_CAP)).isEqualByComparingTo("9");
    }

    private void enter(Weight weight, double value) {
        field(weight).setValue(value);
    }

    private NumberField field(Weight weight) {
        return find(NumberField.class).all().stream()
                .filter(field -> field.getAriaLabel()
                        .filter(FormulaWords.name(weight)::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).single()).click();
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
