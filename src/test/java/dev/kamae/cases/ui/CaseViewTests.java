package dev.kamae.cases.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.KamaeTest;
import dev.kamae.cases.CaseAnswer;
import dev.kamae.cases.CaseContent;
import dev.kamae.cases.CaseVersion;
import dev.kamae.cases.Cases;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Issues;
import dev.kamae.threats.ThreatId;
import dev.kamae.uikit.ConflictDialog;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class CaseViewTests extends SpringBrowserlessTest {

    private static final Set<ThreatId> RANSOM = Set.of(new ThreatId("ransomware"));

    @Autowired
    private Cases cases;

    @Autowired
    private Issues issues;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void signedIn() {
        jdbc.sql("truncate case_version, case_issue").update();
        SignedInAs.person(jdbc, "tanabe", Role.ANALYST).signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCaseIsEnteredAndItsPageShowsWhatIsKnownOfItsThreatsAtOnce() {
        navigate(CasesView.class);
        click("cases.enter");
        find(TextField.class)
                .withCaption(translate("cases.column.title"))
                .single()
                .setValue("A <b>shop</b> stood still");
        find(TextField.class).withCaption(translate("cases.source")).single().setValue("javascript:alert(1)");
        find(TextArea.class).withCaption(translate("cases.what")).single().setValue("Encrypted");
        find(MultiSelectComboBox.class).single().setValue(RANSOM);
        click("uikit.save");
        assertThat(cases.all()).as("no address of a page").isEmpty();

        find(TextField.class).withCaption(translate("cases.source")).single().setValue("https://example.com/news");
        click("uikit.save");

        assertThat(text(CaseView.class))
                .contains("A <b>shop</b> stood still")
                .contains(translate("cases.unanswered"))
                .contains(translate("cases.controls"), translate("cases.issues"));
        assertThat(find(CaseThreatCard.class).all()).hasSize(1);
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("https://example.com/news"));
    }

    @Test
    void theAnswerIsTakenWithItsReasonAndAnIssueComesOfItOnce() {
        var entered = enter();
        open(entered);
        click("cases.answer.save");
        assertThat(cases.find(entered.id()).orElseThrow().version())
                .as("without an answer")
                .isEqualTo(1);

        answer(CaseAnswer.PARTLY, "Backups are online");
        click("cases.answer.save");
        assertThat(text(CaseView.class)).contains("Backups are online", translate("cases.answer.PARTLY"));

        click("cases.raise");
        click("uikit.save");
        var number = cases.issue(entered.id()).orElseThrow();
        assertThat(text(CaseView.class)).contains(number.toString()).doesNotContain(translate("cases.raise"));
        assertThat(issues.find(number).orElseThrow().content().threats()).isEqualTo(RANSOM);
        UI.getCurrent().navigate("issues/" + number);
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("cases/" + entered.id()));
    }

    @Test
    void whatSomebodyElseAnsweredMeanwhileIsShown() {
        var entered = enter();
        open(entered);
        answer(CaseAnswer.NO, "Mine");
        cases.answer(entered.id(), 1, CaseAnswer.YES, "Theirs");

        click("cases.answer.save");
        assertThat(text(ConflictDialog.class)).contains("Theirs").contains("Mine");
        click("cases.mine");

        assertThat(cases.find(entered.id()).orElseThrow().judgement())
                .extracting(CaseVersion.Judgement::why)
                .isEqualTo("Mine");
    }

    @Test
    void whatSomebodyElseToldAnewIsShownPartByPart() {
        var entered = enter();
        open(entered);
        click("cases.edit");
        cases.change(
                entered.id(),
                1,
                new CaseContent("A shop", "", LocalDate.of(2026, 10, 7), "Encrypted at night", RANSOM));

        click("uikit.save");
        assertThat(text(ConflictDialog.class))
                .contains(translate("cases.column.reportedOn"), translate("cases.what"))
                .doesNotContain(translate("cases.column.title"));
        click("cases.mine");

        open(entered);
        assertThat(text(CaseHistory.class))
                .contains(translate(
                        "cases.feed.changed",
                        translate("cases.column.reportedOn") + translate("uikit.listed") + translate("cases.what")))
                .doesNotContain(translate("cases.feed.changed", "A shop"));
    }

    @Test
    void whoOnlyReadsIsOfferedNothingToChange() {
        var entered = enter();
        SignedInAs.person(jdbc, "auditor-reads-cases", Role.AUDITOR).signIn();
        open(entered);

        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
        assertThat(find(Button.class).withText(translate("cases.edit")).all()).isEmpty();
        navigate(CasesView.class);
        assertThat(text(CasesView.class)).contains(entered.content().title());
        assertThat(find(Button.class).withText(translate("cases.enter")).all()).isEmpty();
    }

    private CaseVersion enter() {
        return cases.enter(new CaseContent("A shop", "", LocalDate.of(2026, 10, 1), "Encrypted", RANSOM));
    }

    @SuppressWarnings("unchecked")
    private void answer(CaseAnswer answer, String why) {
        find(RadioButtonGroup.class).single().setValue(answer);
        find(TextArea.class).withCaption(translate("cases.why")).single().setValue(why);
    }

    private static void open(CaseVersion shown) {
        UI.getCurrent().navigate("cases/" + shown.id());
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).single()).click();
    }

    private String text(Class<? extends Component> part) {
        return find(part).single().getElement().getTextRecursively();
    }
}
