package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import dev.kamae.KamaeTest;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.Issues;
import dev.kamae.sheets.ImportedRow;
import dev.kamae.sheets.SheetFile;
import dev.kamae.sheets.SheetFixtures;
import dev.kamae.sheets.Sheets;
import dev.kamae.uikit.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class SheetsViewTests extends SpringBrowserlessTest {

    @Autowired
    private Sheets sheets;

    @Autowired
    private Issues issues;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text, issue_alias, issue_withdrawn")
                .update();
        jdbc.sql("truncate sheet_ledger, sheet_import, sheet_issue, sheet_change")
                .update();
        SignedInAs.person(jdbc, "hayashi", Role.ANALYST).signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void aFileIsLookedAtBeforeAnythingComesIn() {
        var view = navigate(SheetsView.class);
        view.read(SheetFixtures.messy());

        assertThat(text()).contains("Shift_JIS", translate("sheets.preview.take", 120));
        assertThat(sheets.imports()).isEmpty();
        assertThat(issues.counts(null).total()).isZero();
    }

    @Test
    void whatWasLookedAtComesInAtAClick() {
        navigate(SheetsView.class).read(SheetFixtures.messy());
        test(find(Button.class).withText(translate("sheets.preview.take", 120)).single())
                .click();

        org.awaitility.Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !sheets.imports().isEmpty());
        navigate(SheetsView.class);
        assertThat(text()).contains(translate("sheets.answer.some", 120));
    }

    @Test
    void aWordThatStandsForNothingIsAskedForAndThenTaken() {
        navigate(SheetsView.class).read(SheetFixtures.csv("a.csv", "No,件名,重要度", "1,鍵,松"));
        assertThat(text()).contains(translate("sheets.preview.unanswered", "松"));
        assertThat(find(Button.class)
                        .withText(translate("sheets.preview.take", 1))
                        .all())
                .isEmpty();

        @SuppressWarnings("unchecked")
        Select<Severity> severity = (Select<Severity>) find(Select.class).all().stream()
                .filter(select -> select.isInvalid())
                .findFirst()
                .orElseThrow();
        severity.setValue(Severity.CRITICAL);

        assertThat(find(Button.class)
                        .withText(translate("sheets.preview.take", 1))
                        .single()
                        .isVisible())
                .isTrue();
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithTheReason() {
        navigate(SheetsView.class)
                .read(new SheetFile("壊れた.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}));

        assertThat(text()).contains("壊れた.xls", translate("sheets.refused.OLD_OR_LOCKED"));
    }

    @Test
    void anImportIsLookedAtLaterAndTakenBack() {
        var draft = sheets.read(SheetFixtures.messy());
        var imported = sheets.take(draft, sheets.propose(draft), _ -> {});
        UI.getCurrent().navigate("sheets/" + imported.id());
        assertThat(text()).contains(translate("sheets.one.question", "課題管理表_20261001.csv"));

        test(find(Button.class).withText(translate("sheets.one.withdraw")).single())
                .click();
        var sure = find(Button.class)
                .withText(translate("sheets.one.withdraw"))
                .all()
                .getLast();
        test(sure).click();

        assertThat(issues.counts(null).total()).isZero();
        assertThat(find(Button.class).withText(translate("sheets.one.withdraw")).all())
                .isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatASheetSaysAnewIsTakenOverOnlyWhenItIsChosen() {
        var before = SheetFixtures.csv("a.csv", "No,件名,重要度,起票日", "1,鍵の棚卸し,高,2026/4/1", "2,<b>証跡</b>,中,2026/4/1");
        var draft = sheets.read(before);
        sheets.take(draft, sheets.propose(draft), _ -> {});

        navigate(SheetsView.class).read(SheetFixtures.csv("a.csv", "No,件名,重要度,起票日", "1,鍵の棚卸し,低,2026/4/1"));

        assertThat(text())
                .contains(translate("sheets.answer.changed", 1).strip())
                .contains(translate("sheets.changes.missing"))
                .contains("<b>証跡</b>");
        var changes = (Grid<Object>)
                find(Grid.class, find(ChangesCard.class).single()).all().getFirst();
        assertThat(find(Button.class)
                        .withText(translate("sheets.preview.take", 0))
                        .all())
                .as("nothing to take")
                .isEmpty();
        changes.select(changes.getListDataView().getItem(0));
        assertThat(find(Button.class)
                        .withText(translate("sheets.changes.take", 0, 1))
                        .single()
                        .isVisible())
                .isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theNameThatIsTypedForALedgerIsTheOneItIsComparedWith() {
        var first = sheets.read(SheetFixtures.csv("打つ台帳.csv", "No,件名,起票日", "1,鍵の棚卸し,2026/4/1"));
        sheets.take(first, sheets.propose(first), _ -> {});
        navigate(SheetsView.class).read(SheetFixtures.csv("打つ台帳.csv", "No,件名,起票日", "1,鍵の棚卸し,2026/4/1"));
        var nothing = translate("sheets.answer.nothing", "打つ台帳.csv");
        assertThat(text()).contains(nothing);

        var ledger = (ComboBox<String>) find(ComboBox.class)
                .withCaption(translate("sheets.reading.ledger"))
                .single();
        ComponentUtil.fireEvent(ledger, new CustomValueSetEvent<>(ledger, true, "月別台帳"));

        assertThat(ledger.getValue()).isEqualTo("月別台帳");
        assertThat(text()).doesNotContain(nothing).contains(translate("sheets.preview.take", 1));
    }

    @Test
    @SuppressWarnings("unchecked")
    void anIssueThatIsNotTickedStaysOut() {
        var view = navigate(SheetsView.class);
        view.read(SheetFixtures.csv("外す.csv", "No,件名,起票日", "1,鍵,2026/4/1", "2,証跡,2026/4/1"));
        var rows = (Grid<Object>)
                find(Grid.class, find(PreviewCard.class).single()).all().getLast();
        assertThat(rows.getSelectedItems()).hasSize(2);
        rows.deselect(rows.getListDataView().getItem(0));
        test(find(Button.class).withText(translate("sheets.preview.take", 1)).single())
                .click();

        org.awaitility.Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !sheets.imports().isEmpty());
        assertThat(sheets.rows(sheets.imports().getFirst().id(), 0, 9))
                .extracting(ImportedRow::title)
                .containsExactly("証跡");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatBreaksLinesIsASignAndADifferenceFarBehindIsShown() {
        var long_ = "長い説明".repeat(60);
        var head = "No,件名,内容,起票日";
        var draft = sheets.read(SheetFixtures.csv("行.csv", head, "1,鍵,\"一行目\n" + long_ + "古い\",2026/4/1"));
        sheets.take(draft, sheets.propose(draft), _ -> {});
        navigate(SheetsView.class).read(SheetFixtures.csv("行.csv", head, "1,鍵,\"一行目\n" + long_ + "新しい\",2026/4/1"));

        assertThat(text()).contains("一行目 ⏎ 長い説明").doesNotContain("U+000A");
        var changes = (Grid<Object>)
                find(Grid.class, find(ChangesCard.class).single()).all().getFirst();
        assertThat(test(changes).getCellText(0, 2)).startsWith("…").endsWith("古い");
        assertThat(test(changes).getCellText(0, 3)).startsWith("…").endsWith("新しい");
    }

    @Test
    void whoOnlyReadsIsOfferedNoUpload() {
        SignedInAs.person(jdbc, "auditor", Role.AUDITOR).signIn();
        navigate(SheetsView.class);

        assertThat(text()).doesNotContain(translate("sheets.file.what")).contains(translate("sheets.export.csv"));
    }

    @Test
    void theFirstStepIsDoneOnceASheetHasComeIn() {
        var step = new SheetStep(sheets, issues);
        assertThat(step.isDone()).isFalse();

        var draft = sheets.read(SheetFixtures.messy());
        sheets.take(draft, sheets.propose(draft), _ -> {});
        assertThat(step.isDone()).isTrue();
        assertThat(step.look(() -> {}).sentence()).isEqualTo(translate("sheets.step.done", 120));
    }

    @Test
    void theFirstStepAsksNothingOfATeamThatHasIssuesAndNoSheet() {
        issues.raise(IssueFixtures.anIssue(), null);
        var step = new SheetStep(sheets, issues);

        assertThat(step.isDone()).isTrue();
        assertThat(step.look(() -> {}).sentence()).isEqualTo(translate("sheets.step.without", 1));
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
