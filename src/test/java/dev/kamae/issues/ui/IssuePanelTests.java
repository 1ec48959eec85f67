package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueSummary;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.PastIssue;
import dev.kamae.issues.PastIssues;
import dev.kamae.issues.Resolution;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class IssuePanelTests extends SpringBrowserlessTest {

    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");

    @Autowired
    private Issues issues;

    @Autowired
    private PastIssues past;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text, issue_alias")
                .update();
        SignedInAs.person(jdbc, "nakamura", Role.ANALYST).signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void closingAsksHowAndWhy() {
        var raised = issues.raise(IssueFixtures.anIssue(), null);
        open(raised.number());
        click("issues.move");
        assertThat(resolutions().isVisible())
                .as("before a final state is chosen")
                .isFalse();

        choice("issues.move.to").setValue(IssueStatus.NOT_AN_ISSUE);
        assertThat(resolutions().getListDataView().getItems())
                .containsExactly(Resolution.NOT_A_PROBLEM, Resolution.DUPLICATE, Resolution.OUT_OF_SCOPE);
        why().setValue("Of SEC-3");
        click("issues.move.go");
        assertThat(current(raised).version()).as("without a resolution").isEqualTo(1);
        assertThat(resolutions().isInvalid()).isTrue();

        resolutions().setValue(Resolution.DUPLICATE);
        click("issues.move.go");

        assertThat(current(raised).resolution()).isEqualTo(Resolution.DUPLICATE);
        assertThat(text())
                .contains(translate("issues.resolution.DUPLICATE"))
                .contains(translate(
                        "issues.stands",
                        translate("issues.status.NOT_AN_ISSUE"),
                        translate("issues.resolution.DUPLICATE")))
                .contains(translate("issues.feed.reason", "Of SEC-3"));
    }

    @Test
    void aDuplicateIsLinkedToTheIssueThatItDuplicatesWhereThatIsKnown() {
        var kept = issues.raise(IssueFixtures.anIssue(), null);
        var raised = issues.raise(IssueFixtures.anIssue(), null);
        open(raised.number());
        click("issues.move");
        choice("issues.move.to").setValue(IssueStatus.NOT_AN_ISSUE);
        assertThat(original().isVisible()).isFalse();

        resolutions().setValue(Resolution.DUPLICATE);
        original().setValue(kept.summary());
        why().setValue("Said twice");
        click("issues.move.go");

        var closed = current(raised);
        assertThat(closed.resolution()).isEqualTo(Resolution.DUPLICATE);
        assertThat(closed.relations().duplicateOf()).isEqualTo(kept.number());
        assertThat(text())
                .contains(
                        translate("issues.relations.duplicateOf"), kept.number().toString());
    }

    @Test
    void whatASheetDoesNotSayOfTheEndIsNotRecorded() throws Exception {
        var opened = new PastIssue.State(NOON, IssueStatus.OPEN, IssueFixtures.anIssue(), "Row 2");
        var closed = new PastIssue.State(NOON.plusSeconds(60), IssueStatus.RESOLVED, IssueFixtures.anIssue(), "Row 2");
        var recorded = TeamClock.at(
                NOON.plusSeconds(120),
                () -> past.record(List.of(new PastIssue(Set.of(), List.of(opened, closed))), done -> {}));

        open(recorded.getFirst().number());

        assertThat(text()).contains(translate("issues.resolution.none"));
    }

    @Test
    void anIssueThatIsWorkedOnHasNoResolutionToMiss() {
        var raised = issues.raise(IssueFixtures.anIssue(), null);

        open(raised.number());

        assertThat(text()).doesNotContain(translate("issues.resolution.none"));
    }

    private static void open(IssueNumber number) {
        UI.getCurrent().navigate("issues/" + number);
    }

    private IssueVersion current(IssueVersion issue) {
        return issues.find(issue.number()).orElseThrow();
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).single()).click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> choice(String key) {
        return find(MoveDialog.class)
                .single()
                .getChildren()
                .filter(RadioButtonGroup.class::isInstance)
                .map(group -> (RadioButtonGroup<Object>) group)
                .filter(group -> group.getLabel().equals(translate(key)))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<IssueSummary> original() {
        return find(MoveDialog.class)
                .single()
                .getChildren()
                .filter(ComboBox.class::isInstance)
                .map(field -> (ComboBox<IssueSummary>) field)
                .findFirst()
                .orElseThrow();
    }

    private RadioButtonGroup<Object> resolutions() {
        return choice("issues.resolution");
    }

    private TextArea why() {
        return find(TextArea.class).withCaption(translate("issues.move.why")).single();
    }

    private String text() {
        return find(IssuePanel.class).single().getElement().getTextRecursively();
    }
}
