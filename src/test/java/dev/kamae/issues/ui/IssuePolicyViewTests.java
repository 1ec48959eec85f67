package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.KamaeTest;
import dev.kamae.calendar.BusinessCalendar;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.IssuePolicies;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.SeverityMark;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class IssuePolicyViewTests extends SpringBrowserlessTest {

    @Autowired
    private Issues issues;

    @Autowired
    private IssuePolicies policies;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;
    private SignedInAs executive;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text, issue_policy")
                .update();
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
        executive = SignedInAs.person(jdbc, "executive", Role.EXECUTIVE);
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whoDecidesSetsItAndReadsIt() {
        executive.signIn();
        navigate(IssuePolicyView.class);
        assertThat(text()).contains(translate("issues.policy.none"));

        field(Severity.HIGH).setValue(10);
        find(TextArea.class).single().setValue("As the auditors asked");
        click("issues.policy.go");

        assertThat(policies.all().getFirst().days()).isEqualTo(Map.of(Severity.HIGH, 10));
        assertThat(text())
                .contains(SeverityMark.word(Severity.HIGH) + " " + translate("issues.policy.days", 10))
                .contains("As the auditors asked");
    }

    @Test
    void whoMayNotDecideReadsItAsATable() throws Exception {
        nakamura.signIn();
        navigate(IssuePolicyView.class);
        assertThat(text()).contains(translate("issues.policy.who"));
        executive.call(() -> policies.set(0, Map.of(Severity.HIGH, 10), "As the auditors asked"));

        navigate(IssuePolicyView.class);

        assertThat(find(IntegerField.class).all()).isEmpty();
        assertThat(text())
                .contains(translate("issues.policy.holding"))
                .contains(translate("issues.policy.days", 10))
                .contains(translate("issues.policy.noLimit"))
                .doesNotContain(translate("issues.policy.who"));
    }

    @Test
    void whatSomebodyElseSetMeanwhileIsShownBesideOnesOwn() throws Exception {
        executive.signIn();
        navigate(IssuePolicyView.class);
        var other = SignedInAs.person(jdbc, "saeki", Role.EXECUTIVE);
        other.call(() -> policies.set(0, Map.of(Severity.HIGH, 5), "Theirs"));

        field(Severity.HIGH).setValue(10);
        find(TextArea.class).single().setValue("Mine");
        click("issues.policy.go");

        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains(ConflictDialog.saved(translate("issues.policy.days", 5)))
                .contains(ConflictDialog.entered(translate("issues.policy.days", 10)));
        assertThat(policies.all()).hasSize(1);
        click("issues.policy.mine");
        assertThat(policies.all().getFirst().days()).isEqualTo(Map.of(Severity.HIGH, 10));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDueDateIsProposedUntilThePersonSetsAnother() throws Exception {
        executive.call(() -> policies.set(0, Map.of(Severity.HIGH, 10, Severity.CRITICAL, 3), "Agreed"));
        nakamura.signIn();
        navigate(IssuesView.class);
        click("issues.raise");
        var due =
                find(DateField.class).withCaption(translate("issues.field.DUE")).single();
        Select<Severity> severity = find(IssueForm.class)
                .single()
                .getChildren()
                .filter(Select.class::isInstance)
                .map(Select.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(due.getValue()).as("medium has no limit").isNull();

        severity.setValue(Severity.HIGH);
        assertThat(due.getValue()).isEqualTo(calendar.plusBusinessDays(LocalDate.now(clock), 10));
        severity.setValue(Severity.CRITICAL);
        assertThat(due.getValue()).isEqualTo(calendar.plusBusinessDays(LocalDate.now(clock), 3));

        var own = LocalDate.now(clock).plusDays(90);
        due.setValue(own);
        severity.setValue(Severity.HIGH);
        assertThat(due.getValue()).isEqualTo(own);
    }

    @Test
    void anIssueTellsHowItStandsOrThatNobodyKnows() throws Exception {
        var raised = nakamura.call(() -> issues.raise(IssueFixtures.anIssue(Severity.HIGH), null));
        nakamura.signIn();
        UI.getCurrent().navigate("issues/" + raised.number());
        assertThat(panel()).contains(translate("issues.sla.none"));

        executive.call(() -> policies.set(0, Map.of(Severity.HIGH, 10), "Agreed"));
        UI.getCurrent().navigate("issues");
        UI.getCurrent().navigate("issues/" + raised.number());

        assertThat(panel()).contains(translate("issues.sla.left", 10));
    }

    private IntegerField field(Severity severity) {
        return find(IntegerField.class).withCaption(SeverityMark.word(severity)).single();
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).single()).click();
    }

    private String panel() {
        return find(IssuePanel.class).single().getElement().getTextRecursively();
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
