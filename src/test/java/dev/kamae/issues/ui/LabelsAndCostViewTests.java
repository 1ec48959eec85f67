package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.identity.People;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.BulkEdit;
import dev.kamae.issues.Cost;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Formatting;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class LabelsAndCostViewTests extends SpringBrowserlessTest {

    private static final IssueDraft LABELLED =
            IssueFixtures.costing(IssueFixtures.titled("Old TLS").withLabels(Set.of("<b>監査</b>")), new Cost(0L, null));

    @Autowired
    private Issues issues;

    @Autowired
    private People people;

    @Autowired
    private Threats threats;

    @Autowired
    private Controls controls;

    @Autowired
    private Formatting formatting;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void signedIn() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        SignedInAs.person(jdbc, "kojima", Role.ANALYST).signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void theFormKeepsWhatNobodyTouchedAndThePageTellsBoth() {
        var raised = issues.raise(LABELLED, null);
        open(raised);
        click("issues.edit");
        title().setValue("Old TLS at a partner");
        click("uikit.save");

        var content = issues.find(raised.number()).orElseThrow().content();
        assertThat(content).isEqualTo(IssueFixtures.titled(LABELLED, "Old TLS at a partner"));
        assertThat(text(IssuePanel.class))
                .contains("<b>監査</b>")
                .contains(
                        translate("issues.cost.both", translate("issues.yen", "0"), translate("issues.cost.unknown")));
    }

    @Test
    void theFormTakesACostAndLabels() {
        var raised = issues.raise(IssueFixtures.titled("Old TLS"), null);
        open(raised);
        assertThat(text(IssuePanel.class)).contains(translate("issues.cost.unknown"));
        click("issues.edit");
        find(LabelsField.class).single().setValue(Set.of("Q4"));
        find(CostField.class).single().setValue(new Cost(250_000L, 12_000L));
        click("uikit.save");

        var content = issues.find(raised.number()).orElseThrow().content();
        assertThat(content.labels()).containsExactly("Q4");
        assertThat(content.cost()).isEqualTo(new Cost(250_000L, 12_000L));
    }

    @Test
    void whatIsNoLabelIsToldAndChangesNothing() {
        var field = new LabelsField("", List.of());
        ComponentUtil.fireEvent(field, new ComboBoxBase.CustomValueSetEvent<>(field, false, "a,b"));
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getValue()).isEmpty();
        ComponentUtil.fireEvent(field, new ComboBoxBase.CustomValueSetEvent<>(field, false, "a"));
        assertThat(field.isInvalid()).isFalse();
        assertThat(field.getValue()).containsExactly("a");
    }

    @Test
    @SuppressWarnings("unchecked")
    void manyAreNotChangedWhileATickedLabelIsNone() {
        var form = new BulkForm(new IssueWords(people, threats, controls, formatting, issues::labels));
        UI.getCurrent().add(form);
        tick("issues.field.SEVERITY");
        assertThat(form.read()).isPresent();
        tick("issues.bulk.addLabel");

        assertThat(form.read()).isEmpty();
        ComboBox<String> added = find(ComboBox.class).all().stream()
                .filter(box -> box.isInvalid())
                .findFirst()
                .orElseThrow();
        assertThat(added.getErrorMessage()).contains(String.valueOf(IssueDraft.LONGEST_LABEL));
        added.setValue("Q4");
        assertThat(form.read().orElseThrow().changes()).contains(new BulkEdit.Change.LabelAdded("Q4"));
    }

    private void tick(String key) {
        find(Checkbox.class).withCaption(translate(key)).single().setValue(true);
    }

    @Test
    void aConflictDropsNeither() {
        var raised = issues.raise(LABELLED, null);
        open(raised);
        click("issues.edit");
        title().setValue("Mine");
        issues.change(raised.id(), 1, raised.content().withLabels(Set.of("Theirs")));

        click("uikit.save");
        assertThat(text(ConflictDialog.class)).contains("Theirs");
        click("issues.conflict.keep");

        var content = issues.find(raised.number()).orElseThrow().content();
        assertThat(content.title()).isEqualTo("Mine");
        assertThat(content.labels()).containsExactly("Theirs");
        assertThat(content.cost()).isEqualTo(LABELLED.cost());
    }

    @Test
    void theListIsNarrowedInItsAddress() {
        issues.raise(LABELLED, null);
        issues.raise(IssueFixtures.titled("Another"), null);

        UI.getCurrent().navigate(IssuesView.class, QueryParameters.of("label", "<b>監査</b>"));
        assertThat(text(IssuesView.class)).contains(translate("issues.hits", 1));

        UI.getCurrent().navigate(IssuesView.class, QueryParameters.of("state", "past_sla"));
        assertThat(text(IssuesView.class)).contains(translate("issues.hits", 0));
    }

    private TextField title() {
        return find(TextField.class)
                .withCaption(translate("issues.field.TITLE"))
                .single();
    }

    private static void open(IssueVersion issue) {
        UI.getCurrent().navigate("issues/" + issue.number());
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).single()).click();
    }

    private String text(Class<? extends Component> part) {
        return find(part).single().getElement().getTextRecursively();
    }
}
