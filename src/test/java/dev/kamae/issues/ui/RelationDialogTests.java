package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.menubar.MenuBar;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.IssueRelations;
import dev.kamae.issues.IssueSummary;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.RelatedIssues;
import dev.kamae.uikit.ConflictDialog;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class RelationDialogTests extends SpringBrowserlessTest {

    @Autowired
    private Issues issues;

    @Autowired
    private RelatedIssues related;

    @Autowired
    private JdbcClient jdbc;

    private IssueVersion first;
    private IssueVersion second;

    @BeforeEach
    void twoIssues() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        SignedInAs.person(jdbc, "nakamura", Role.ANALYST).signIn();
        first = issues.raise(IssueFixtures.titled("Rotate <i>keys</i>"), null);
        second = issues.raise(IssueFixtures.titled("Close the account"), null);
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whatIsChosenStandsOnBothPages() {
        open(second);
        choose("issues.relations");
        waitsFor().setValue(Set.of(first.summary()));
        click("uikit.save");

        assertThat(panel())
                .contains(translate("issues.relations.waitsFor"), first.number() + " Rotate <i>keys</i>")
                .contains(translate("issues.relations.waits", first.number().toString()));
        open(first);
        assertThat(panel())
                .contains(
                        translate("issues.relations.awaitedBy"), second.number().toString());
    }

    @Test
    void whatSomebodyElseSaidMeanwhileIsShownBesideOnesOwn() {
        open(second);
        choose("issues.relations");
        waitsFor().setValue(Set.of(first.summary()));
        related.relate(second.id(), 1, new IssueRelations(Set.of(), first.number()));
        click("uikit.save");

        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains(ConflictDialog.saved(
                        translate("issues.relations.duplicates", first.number().toString())))
                .contains(ConflictDialog.entered(
                        translate("issues.relations.waits", first.number().toString())));
        click("issues.relations.mine");

        assertThat(issues.find(second.number()).orElseThrow().relations())
                .isEqualTo(new IssueRelations(Set.of(first.number()), null));
    }

    private static void open(IssueVersion issue) {
        UI.getCurrent().navigate("issues/" + issue.number());
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<IssueSummary> waitsFor() {
        return find(MultiSelectComboBox.class)
                .withCaption(translate("issues.relations.waitsFor"))
                .single();
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).single()).click();
    }

    /** Chooses what stands behind the dots. */
    private void choose(String key) {
        var item = find(MenuBar.class).all().stream()
                .flatMap(bar -> bar.getItems().stream())
                .flatMap(top -> top.getSubMenu().getItems().stream())
                .filter(offered -> offered.getText().equals(translate(key)))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private String panel() {
        return find(IssuePanel.class).single().getElement().getTextRecursively();
    }
}
