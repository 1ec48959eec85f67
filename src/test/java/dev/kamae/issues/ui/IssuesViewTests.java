package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueSummary;
import dev.kamae.issues.Issues;
import dev.kamae.savedviews.PageColumns;
import dev.kamae.threats.ThreatId;
import dev.kamae.uikit.AsOf;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.FilterChip;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.SeverityMark;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class IssuesViewTests extends SpringBrowserlessTest {

    @Autowired
    private Issues issues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PageColumns columns;

    @Autowired
    private Clock clock;

    @BeforeEach
    void oneIssue() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text, page_columns")
                .update();
        SignedInAs.person(jdbc, "nakamura", Role.ANALYST).signIn();
        issues.raise(IssueFixtures.anIssue(), null);
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whatAnAddressAsksForAndCannotBeShownIsNamed() {
        UI.getCurrent()
                .navigate(
                        IssuesView.class,
                        new QueryParameters(Map.of(
                                "state", List.of("foo"),
                                "at", List.of("banana"),
                                "age", List.of("old"),
                                "threat", List.of("nope"))));

        assertThat(find(PassedOver.class).single().getElement().getTextRecursively())
                .contains(translate(
                        "uikit.passedOver", translate("issues.asked.state"), "foo", translate("issues.instead.state")))
                .contains("banana", "old", "nope");
        assertThat(text()).as("nothing narrows to it").contains(translate("issues.hits", 1));
    }

    @Test
    void whatAnAddressAsksForAndIsShownNeedsNoWord() {
        UI.getCurrent().navigate(IssuesView.class, QueryParameters.of("state", "all"));

        assertThat(find(PassedOver.class).all()).noneMatch(PassedOver::isVisible);
    }

    @Test
    void anOwnerWithoutIssuesIsNotToldThatThereAreNone() {
        SignedInAs.person(jdbc, "miyake", Role.OWNER).signIn();

        navigate(IssuesView.class);

        assertThat(text())
                .contains(translate("issues.answer.noneForYou"))
                .doesNotContain(translate("issues.answer.none"));
    }

    @Test
    void besideThePanelTheTitleGetsTheRoomOfWhatThePanelSays() {
        navigate(IssuesView.class);
        assertThat(shown()).contains(translate("issues.field.OWNER"));

        UI.getCurrent().navigate(IssuesView.class, QueryParameters.of("issue", "SEC-1"));
        assertThat(shown()).contains(translate("issues.left")).doesNotContain(translate("issues.field.OWNER"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatLeavingControlsOutMeansIsSaidOnceThereIsAThreat() {
        navigate(IssuesView.class);
        test(find(Button.class).withText(translate("issues.raise")).single()).click();
        MultiSelectComboBox<Object> controls = find(MultiSelectComboBox.class)
                .withCaption(translate("issues.field.CONTROLS"))
                .single();
        MultiSelectComboBox<Object> threats = find(IssueForm.class)
                .single()
                .getChildren()
                .filter(MultiSelectComboBox.class::isInstance)
                .map(MultiSelectComboBox.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(controls.getHelperText()).isEmpty();

        threats.setValue(Set.of(new ThreatId("ddos")));

        assertThat(controls.getHelperText()).isEqualTo(translate("issues.controls.why"));
    }

    @Test
    void theGroupsOfTheListAreCountedAndOneOfThemNarrowsIt() {
        issues.raise(IssueFixtures.anIssue(Severity.HIGH), null);
        UI.getCurrent().navigate(IssuesView.class, QueryParameters.of("by", "severity"));
        assertThat(text()).contains(translate("issues.groups.heading", translate("issues.groups.SEVERITY")));

        test(find(NativeButton.class)
                        .withCondition(button -> button.hasClassName("k-linkish"))
                        .all()
                        .getFirst())
                .click();

        assertThat(text()).contains(translate("issues.hits", 1));
        assertThat(find(FilterChip.class).single().getElement().getTextRecursively())
                .contains(SeverityMark.word(Severity.HIGH));
        test(find(FilterChip.class).single()).click();
        assertThat(text()).contains(translate("issues.hits", 2));
    }

    @Test
    void aGroupThatNobodyKnowsIsShownByItsNameAndIsEmpty() {
        UI.getCurrent().navigate(IssuesView.class, QueryParameters.of("group", "owner:<img src=x>"));

        assertThat(find(FilterChip.class).single().getElement().getTextRecursively())
                .contains("<img src=x>");
        assertThat(text()).contains(translate("issues.hits", 0));
    }

    @Test
    void aDayInTheAddressShowsTheListOfItsEnd() {
        UI.getCurrent().navigate(IssuesView.class, QueryParameters.of("at", "2026-01-31"));

        assertThat(find(AsOf.class).single().getElement().getTextRecursively()).contains("2026");
        assertThat(find(DateField.class).all().getFirst().getValue()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(find(PassedOver.class).all()).noneMatch(PassedOver::isVisible);

        UI.getCurrent()
                .navigate(
                        IssuesView.class,
                        QueryParameters.of("at", LocalDate.now(clock).toString()));
        assertThat(find(AsOf.class).all()).noneMatch(AsOf::isVisible);
        assertThat(find(PassedOver.class).all()).noneMatch(PassedOver::isVisible);
    }

    @Test
    void theColumnsThatSomebodyChoseAreTheirsTheNextTime() {
        columns.choose("issues", Set.of("OWNER", "RAISED"));
        navigate(IssuesView.class);
        assertThat(shown())
                .contains(
                        translate("issues.field.TITLE"),
                        translate("issues.field.OWNER"),
                        translate("issues.column.raised"))
                .doesNotContain(translate("issues.field.SEVERITY"));

        SignedInAs.person(jdbc, "satou", Role.ANALYST).signIn();
        navigate(IssuesView.class);
        assertThat(shown())
                .contains(translate("issues.field.SEVERITY"))
                .doesNotContain(translate("issues.column.raised"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void theNumberOfTheOldSheetIsAColumn() {
        jdbc.sql("insert into issue_alias (issue, alias) select issue, 'No.' || number from issue_version")
                .update();
        columns.choose("issues", Set.of("CALLED"));
        navigate(IssuesView.class);

        assertThat(shown()).contains(translate("issues.column.called"));
        var grid = (Grid<Object>) find(Grid.class).all().getFirst();
        assertThat(test(grid).getCellText(0, 1)).startsWith("No.");
    }

    @Test
    void whatWasTickedIsPreviewedAndChanged() {
        navigate(IssuesView.class);
        new MenuBarTester<>(more()).clickItem(translate("issues.more"), translate("issues.bulk"));
        rows().select(issues.list(IssueFilter.UNRESOLVED, IssueOrder.NUMBER, true, 0, 1)
                .getFirst());
        assertThat(text()).contains(translate("issues.bulk.chosen", 1));
        test(find(Button.class).withText(translate("issues.bulk.change")).single())
                .click();
        test(find(Button.class).withText(translate("issues.bulk.preview")).single())
                .click();
        assertThat(find(BulkForm.class).single().getElement().getTextRecursively())
                .contains(translate("issues.bulk.nothing"));

        find(Checkbox.class)
                .withCaption(translate("issues.field.SEVERITY"))
                .single()
                .setValue(true);
        find(BulkForm.class).single();
        test(find(Button.class).withText(translate("issues.bulk.preview")).single())
                .click();
        assertThat(find(BulkRows.class).single().getElement().getTextRecursively())
                .contains(translate("issues.bulk.same"));
        test(find(Button.class).withText(translate("issues.bulk.back")).single())
                .click();
        find(Checkbox.class)
                .withCaption(translate("issues.field.OWNER"))
                .single()
                .setValue(true);
        find(Checkbox.class)
                .withCaption(translate("issues.field.STATUS"))
                .single()
                .setValue(true);
        test(find(Button.class).withText(translate("issues.bulk.preview")).single())
                .click();
        assertThat(find(BulkRows.class).single().getElement().getTextRecursively())
                .contains(translate("issues.status.OPEN"), translate("issues.status.IN_PROGRESS"));
        test(find(Button.class).withText(translate("issues.bulk.go", 1)).single())
                .click();

        assertThat(issues.list(IssueFilter.UNRESOLVED, IssueOrder.NUMBER, true, 0, 1)
                        .getFirst()
                        .status())
                .isEqualTo(IssueStatus.IN_PROGRESS);
    }

    @Test
    void allOfTheListAreChosenWithoutTickingThem() {
        issues.raise(IssueFixtures.anIssue(Severity.HIGH), null);
        navigate(IssuesView.class);
        new MenuBarTester<>(more()).clickItem(translate("issues.more"), translate("issues.bulk"));
        find(Checkbox.class)
                .withCaption(translate("issues.bulk.all", 2))
                .single()
                .setValue(true);

        assertThat(text()).contains(translate("issues.bulk.chosen", 2));
    }

    @Test
    void whoOnlyLooksIsOfferedNoChangingOfMany() {
        SignedInAs.person(jdbc, "auditor", Role.AUDITOR).signIn();

        navigate(IssuesView.class);

        assertThat(more().getItems().getFirst().getSubMenu().getItems())
                .filteredOn(item -> item.getText().equals(translate("issues.bulk")))
                .noneMatch(MenuItem::isVisible);
    }

    private MenuBar more() {
        return find(MenuBar.class).all().stream()
                .filter(menu -> menu.getItems().getFirst().getText().equals(translate("issues.more")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Grid<IssueSummary> rows() {
        return (Grid<IssueSummary>) find(Grid.class).single();
    }

    private List<String> shown() {
        return ((Grid<?>) find(Grid.class).single())
                .getColumns().stream()
                        .filter(Grid.Column::isVisible)
                        .map(Grid.Column::getHeaderText)
                        .toList();
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
