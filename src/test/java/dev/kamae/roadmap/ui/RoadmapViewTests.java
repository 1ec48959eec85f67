package dev.kamae.roadmap.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.calendar.BusinessCalendar;
import dev.kamae.calendar.SaidCalendar;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.roadmap.Measure;
import dev.kamae.roadmap.MeasureContent;
import dev.kamae.roadmap.MeasureState;
import dev.kamae.roadmap.PlannedMeasures;
import dev.kamae.roadmap.Quarter;
import dev.kamae.roadmap.Roadmap;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Page;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
@SuppressWarnings("unchecked")
class RoadmapViewTests extends SpringBrowserlessTest {

    private static final ControlId WAF = new ControlId("waf-managed-rules");

    @Autowired
    private Roadmap roadmap;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs kudo;
    private SignedInAs mochizuki;

    @BeforeEach
    void nothingPlanned() {
        RecordedStance.clear(jdbc);
        PlannedMeasures.clear(jdbc);
        SaidCalendar.fiscalYearBeginsIn(9, jdbc, calendar);
        kudo = SignedInAs.person(jdbc, "kudo", Role.ANALYST);
        mochizuki = SignedInAs.person(jdbc, "mochizuki", Role.EXECUTIVE);
    }

    @AfterEach
    void nobody() {
        SaidCalendar.noFiscalYear(jdbc, calendar);
        SignedInAs.nobody();
    }

    @Test
    void withoutAFiscalYearThePageSaysWhoCanSayIt() {
        SaidCalendar.noFiscalYear(jdbc, calendar);
        kudo.signIn();
        navigate("roadmap", RoadmapView.class);
        assertThat(text()).contains(translate("roadmap.noQuarters")).contains(translate("roadmap.noQuartersWho"));

        SignedInAs.person(jdbc, "kanri", Role.ADMINISTRATOR).signIn();
        navigate("roadmap", RoadmapView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("calendar");
    }

    @Test
    void aMeasureIsPlannedAndWhatIsMissingIsSaid() throws Exception {
        kudo.signIn();
        navigate("roadmap", RoadmapView.class);
        click("roadmap.plan");
        click("roadmap.save");
        assertThat(kudo.call(() -> roadmap.open())).isEmpty();

        field("roadmap.column.measure").setValue("Rules that block");
        field("roadmap.column.issues").setValue("SEC-x");
        control().setValue(WAF);
        level().setValue(new Maturity(4));
        click("roadmap.save");
        assertThat(field("roadmap.column.issues").isInvalid()).isTrue();
        field("roadmap.column.issues").setValue("");
        click("roadmap.save");

        assertThat(kudo.call(() -> roadmap.open()))
                .singleElement()
                .satisfies(measure -> assertThat(measure.content().control()).isEqualTo(WAF));
        assertThat(text())
                .contains("Rules that block")
                .contains(translate("roadmap.levels", translate("threats.unrecorded"), 4))
                .contains(translate("roadmap.answer.draft", 1));
        assertThat(find(Button.class).withText(translate("roadmap.agree")).all())
                .as("who edits does not decide")
                .isEmpty();
    }

    @Test
    void whoDecidesAgreesAndASlipStandsThereAfterwards() throws Exception {
        var now = kudo.call(() -> roadmap.current()).orElseThrow();
        var measure = kudo.call(() -> roadmap.plan(waf(now)));
        mochizuki.signIn();
        navigate("roadmap", RoadmapView.class);
        assertThat(find(Button.class).withText(translate("roadmap.edit")).all()).isEmpty();

        click("roadmap.agree");
        dialogButton("roadmap.agree").click();
        assertThat(text()).contains(translate("roadmap.onTime"));

        kudo.call(() -> roadmap.change(measure.id(), 1, waf(now.plus(1))));
        navigate("roadmap", RoadmapView.class);
        assertThat(text()).contains(translate("roadmap.late", 1)).contains(translate("roadmap.answer.late", 1));
        UI.getCurrent().navigate("roadmap", QueryParameters.of("agreed", "7"));
        assertThat(text()).contains(translate("roadmap.instead.agreed")).contains("7");
    }

    @Test
    void twoWhoChangeTheSameSeeBoth() throws Exception {
        var now = kudo.call(() -> roadmap.current()).orElseThrow();
        var measure = kudo.call(() -> roadmap.plan(waf(now)));
        kudo.signIn();
        navigate("roadmap", RoadmapView.class);
        click("roadmap.edit");
        field("roadmap.column.measure").setValue("Mine");
        kudo.call(() -> roadmap.change(measure.id(), 1, waf(now.plus(1))));

        click("roadmap.save");

        assertThat(find(ConflictDialog.class).all()).hasSize(1);
        click("roadmap.conflict.replace");
        assertThat(current(measure).content().title()).isEqualTo("Mine");
        assertThat(current(measure).version()).isEqualTo(3);
    }

    @Test
    void whoChoosesNeitherGoesOnWithWhatWasEntered() throws Exception {
        var now = kudo.call(() -> roadmap.current()).orElseThrow();
        var measure = kudo.call(() -> roadmap.plan(waf(now)));
        kudo.signIn();
        navigate("roadmap", RoadmapView.class);
        click("roadmap.edit");
        field("roadmap.column.measure").setValue("Mine");
        kudo.call(() -> roadmap.change(measure.id(), 1, waf(now.plus(1))));
        click("roadmap.save");

        click("uikit.cancel");

        assertThat(find(ConflictDialog.class).all()).isEmpty();
        assertThat(field("roadmap.column.measure").getValue()).isEqualTo("Mine");
        click("roadmap.save");
        click("roadmap.conflict.replace");
        assertThat(find(MeasureDialog.class).all()).isEmpty();
        assertThat(current(measure).content().title()).isEqualTo("Mine");
    }

    @Test
    void whatWasAgreedAndGivenUpIsSaidAndIsNotToldAsAdded() throws Exception {
        var now = kudo.call(() -> roadmap.current()).orElseThrow();
        kudo.call(() -> roadmap.plan(dropped(now)));
        kudo.call(() -> roadmap.plan(waf(now)));
        var given = kudo.call(() -> roadmap.plan(waf(now)));
        kudo.signIn();
        navigate("roadmap", RoadmapView.class);
        assertThat(text()).contains(translate("roadmap.answer.draft", 2));

        mochizuki.call(() -> roadmap.agree(roadmap.outlook(null).revision(), ""));
        kudo.call(() -> roadmap.change(given.id(), 1, dropped(now)));
        navigate("roadmap", RoadmapView.class);

        assertThat(text())
                .contains(translate("roadmap.answer.dropped", 1))
                .doesNotContain(translate("roadmap.answer.added", 1))
                .doesNotContain(translate("roadmap.added"));
    }

    @Test
    void whatIsPlannedStandsOnThePageOfTheThreat() throws Exception {
        var now = kudo.call(() -> roadmap.current()).orElseThrow();
        kudo.call(() -> roadmap.plan(waf(now)));
        mochizuki.signIn();

        UI.getCurrent().navigate("threats", QueryParameters.of("threat", "injection"));

        assertThat(find(Anchor.class).all().stream()
                        .filter(link -> link.getHref().equals("roadmap"))
                        .map(Anchor::getText))
                .containsExactly("Rules that block");
    }

    private Measure current(Measure measure) throws Exception {
        return kudo.call(() -> roadmap.versions(measure.id())).getLast();
    }

    private static MeasureContent waf(Quarter quarter) {
        return new MeasureContent(
                "Rules that block", WAF, new Maturity(4), null, quarter, MeasureState.PLANNED, "", Set.of());
    }

    private static MeasureContent dropped(Quarter quarter) {
        return new MeasureContent(
                "Rules that block", WAF, new Maturity(4), null, quarter, MeasureState.DROPPED, "Too dear", Set.of());
    }

    private TextField field(String key) {
        return find(TextField.class).withCaption(translate(key)).single();
    }

    private ComboBox<ControlId> control() {
        return find(ComboBox.class).withCaption(translate("roadmap.control")).single();
    }

    private Select<Maturity> level() {
        return find(Select.class).withCaption(translate("roadmap.maturity")).single();
    }

    private void click(String key) {
        find(Button.class).withText(translate(key)).all().getLast().click();
    }

    private Button dialogButton(String key) {
        return find(Button.class).withText(translate(key)).all().getLast();
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
