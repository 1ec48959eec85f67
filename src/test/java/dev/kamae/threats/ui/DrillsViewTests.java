package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.KamaeTest;
import dev.kamae.core.Origin;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlSummary;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Drill;
import dev.kamae.threats.DrillContent;
import dev.kamae.threats.DrillKind;
import dev.kamae.threats.Drills;
import dev.kamae.threats.RecordedStance;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Page;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
@SuppressWarnings("unchecked")
class DrillsViewTests extends SpringBrowserlessTest {

    private static final ControlId RESTORING = new ControlId("restore-test");

    @Autowired
    private Drills drills;

    @Autowired
    private Controls controls;

    @Autowired
    private DrillLink link;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;
    private SignedInAs sato;

    @BeforeEach
    void nothingRecorded() {
        RecordedStance.clear(jdbc);
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
        sato = SignedInAs.person(jdbc, "sato", Role.ANALYST);
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void aDrillIsRecordedOnThePageOfAThreat() throws Exception {
        nakamura.signIn();
        navigate("threats/ransomware/assessment", AssessmentView.class);
        assertThat(text()).contains(translate("threats.drill.none"));

        click("threats.drill.record");
        save();
        assertThat(nakamura.call(() -> drills.all()))
                .as("it says what is missing")
                .isEmpty();
        fill(5, 6);
        save();
        assertThat(nakamura.call(() -> drills.all())).as("more than there are").isEmpty();
        number("threats.drill.met").setValue(4);
        save();

        assertThat(nakamura.call(() -> drills.all()))
                .singleElement()
                .extracting(drill -> drill.content().share())
                .isEqualTo(0.8);
        assertThat(text())
                .contains(translate("threats.drill.of", 4, 5))
                .contains(translate("threats.drill.outcome.PARTLY"))
                .contains("<img src=x>")
                .doesNotContain(translate("threats.drill.none"));
    }

    @Test
    void onlyAddressesOfTheWebAndIssuesAreLinks() throws Exception {
        record("javascript:alert(1)");
        record("https://wiki.example.jp/a?b=1");
        record("SEC-12");
        open(nakamura);

        assertThat(text()).contains("javascript:alert(1)");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("https://wiki.example.jp/a?b=1", "issues/SEC-12")
                .noneMatch(href -> href.contains("javascript"));
    }

    @Test
    void whenSomebodyWasQuickerBothAreShown() throws Exception {
        var drill = record("");
        open(nakamura);
        sato.call(() -> drills.correct(drill.id(), 1, held(2, 0, "Nothing came back", "")));

        click("threats.drill.correctShort");
        number("threats.drill.met").setValue(1);
        save();

        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains("sato", "Nothing came back", translate("threats.drill.outcome.PARTLY"));
        click("threats.conflict.replace");
        assertThat(nakamura.call(() -> drills.history(drill.id())))
                .extracting(version -> version.content().met())
                .containsExactly(2, 0, 1);
        click("threats.drill.history");
        assertThat(find(JudgementHistory.class).single().getElement().getTextRecursively())
                .contains("Nothing came back");
    }

    @Test
    void whatIsWithdrawnLeavesTheList() throws Exception {
        record("");
        open(nakamura);
        assertThat(text()).contains(translate("threats.drills.answer", 1, 1));

        click("threats.drill.withdraw");

        assertThat(text()).contains(translate("threats.drills.nothing"));
    }

    @Test
    void whereNothingWasTriedThePageSaysWhatForAndWhoRecordsIt() {
        open(nakamura);
        assertThat(text())
                .contains(translate("threats.drill.noneWhy"))
                .doesNotContain(translate("threats.drill.noneWho"));

        open(SignedInAs.person(jdbc, "executive", Role.EXECUTIVE));
        assertThat(text()).contains(translate("threats.drill.noneWhy")).contains(translate("threats.drill.noneWho"));
    }

    @Test
    void whoMayNotEditReads() throws Exception {
        record("");
        open(SignedInAs.person(jdbc, "executive", Role.EXECUTIVE));

        assertThat(text()).contains(translate("threats.drill.kind.RESTORE_TEST"));
        for (var key : new String[] {"threats.drill.record", "threats.drill.correctShort", "threats.drill.withdraw"}) {
            assertThat(find(Button.class).withText(translate(key)).all()).isEmpty();
        }
    }

    @Test
    void anIssueLeadsBackToItsDrillForWhoeverMaySeeIt() throws Exception {
        var drill = record("");
        nakamura.signIn();
        navigate(DrillsView.class);

        assertThat(link.to(drill.origin()))
                .hasValueSatisfying(target -> assertThat(target.path()).isEqualTo("threats/drills"));
        assertThat(link.to(new Origin("threat", "ddos"))).isEmpty();
        SignedInAs.person(jdbc, "owner", Role.OWNER).signIn();
        assertThat(link.to(drill.origin()))
                .hasValueSatisfying(target -> assertThat(target.path()).isNull());
    }

    private void fill(int steps, int met) {
        find(Select.class)
                .withCaption(translate("threats.drill.kindLabel"))
                .single()
                .setValue(DrillKind.RESTORE_TEST);
        var about = (MultiSelectComboBox<ControlSummary>)
                find(MultiSelectComboBox.class).single();
        about.setValue(Set.of(controls.all().stream()
                .filter(control -> control.id().equals(RESTORING))
                .findFirst()
                .orElseThrow()));
        number("threats.drill.steps").setValue(steps);
        number("threats.drill.met").setValue(met);
        find(TextArea.class)
                .withCaption(translate("threats.note"))
                .all()
                .getLast()
                .setValue("<img src=x>");
        find(TextField.class)
                .withCaption(translate("threats.drill.link"))
                .single()
                .setValue("SEC-12");
    }

    private IntegerField number(String key) {
        return find(IntegerField.class).withCaption(translate(key)).single();
    }

    private void save() {
        find(Button.class).withText(translate("threats.record")).all().getLast().click();
    }

    private void open(SignedInAs person) {
        person.signIn();
        navigate(DrillsView.class);
    }

    private void click(String key) {
        find(Button.class).withText(translate(key)).all().getLast().click();
    }

    private Drill record(String link) throws Exception {
        return nakamura.call(() -> drills.record(held(2, 2, "", link)));
    }

    private static DrillContent held(int steps, int met, String note, String link) {
        return new DrillContent(
                DrillKind.RESTORE_TEST, LocalDate.of(2026, 3, 5), Set.of(RESTORING), steps, met, note, link);
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
