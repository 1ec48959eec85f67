package dev.kamae.sheets;

import static dev.kamae.sheets.SheetFixtures.TODAY;
import static dev.kamae.sheets.SheetFixtures.csv;
import static dev.kamae.sheets.SheetFixtures.data;
import static dev.kamae.sheets.SheetFixtures.row;
import static dev.kamae.sheets.SheetFixtures.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.Language;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.IssueMonths;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueSummary;
import dev.kamae.issues.Issues;
import dev.kamae.issues.IssuesChangedSince;
import dev.kamae.issues.Resolution;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class SheetsTests {

    private static final Instant NOW =
            TODAY.atTime(15, 0).atZone(java.time.ZoneId.of("Asia/Tokyo")).toInstant();

    @Autowired
    private Sheets sheets;

    @Autowired
    private Issues issues;

    @Autowired
    private IssueMonths months;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs hayashi;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text, issue_alias, issue_withdrawn")
                .update();
        jdbc.sql("truncate sheet_ledger, sheet_import, sheet_issue, sheet_change")
                .update();
        hayashi = SignedInAs.person(jdbc, "hayashi", Role.ANALYST);
        hayashi.signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void aMessySheetComesInAndTheMonthsAreThoseOfTheSheet() throws Exception {
        var imported = take(SheetFixtures.messy());

        assertThat(imported.issues()).isEqualTo(120);
        assertThat(imported.format()).isEqualTo("Shift_JIS");
        for (var month = YearMonth.of(2026, 4); month.isBefore(YearMonth.of(2026, 10)); month = month.plusMonths(1)) {
            var told = month;
            var facts = at(() -> months.between(told, told)).getFirst();
            assertThat(facts.opened()).as("opened in " + month).isEqualTo(SheetFixtures.openedIn(month));
            assertThat(facts.closed()).as("closed in " + month).isEqualTo(SheetFixtures.closedIn(month));
            assertThat(facts.left()).as("left after " + month).isEqualTo(SheetFixtures.leftAfter(month));
            assertThat(facts.carriedOver()).isEqualTo(SheetFixtures.leftAfter(month.minusMonths(1)));
        }
    }

    @Test
    void anIssueKeepsItsOldNumberItsDaysAndItsPerson() throws Exception {
        take(SheetFixtures.messy());

        var fourth = issues.find(issues.called("No.4").getFirst().number()).orElseThrow();
        assertThat(fourth.content().owner()).isEqualTo(hayashi.id());
        assertThat(fourth.raisedAt().atZone(java.time.ZoneId.of("Asia/Tokyo")).toLocalDate())
                .isEqualTo(SheetFixtures.opened(3));
        assertThat(fourth.content().description()).contains("2行目に、長い備考が続く。");
        assertThat(sheets.rowOf(fourth.id()).orElseThrow())
                .extracting(ImportedRow::alias, ImportedRow::row)
                .containsExactly("No.4", 7);
    }

    @Test
    void theSameFileTwiceAddsNothing() throws Exception {
        take(SheetFixtures.messy());

        assertThatThrownBy(() -> take(SheetFixtures.messy())).isInstanceOf(SheetNotReady.class);
        assertThat(total()).isEqualTo(120);
    }

    @Test
    void onlyTheNewRowsOfALongerFileComeIn() throws Exception {
        take(csv("台帳.csv", "No,件名,起票日", "1,鍵,2026/4/1"));
        var imported = take(csv("台帳.csv", "No,件名,起票日", "1,鍵,2026/4/1", "2,証跡,2026/5/1"));

        assertThat(imported.issues()).isEqualTo(1);
        assertThat(imported.known()).isEqualTo(1);
        assertThat(total()).isEqualTo(2);
    }

    @Test
    void numbersOfAnotherLedgerAreOthers() throws Exception {
        take(csv("開発部.csv", "No,件名,起票日", "1,鍵,2026/4/1"));
        var draft = sheets.read(csv("店舗.csv", "No,件名,起票日", "1,鍵,2026/4/1"));

        assertThat(at(() -> sheets.preview(draft, sheets.propose(draft))).known())
                .isEqualTo(1);
        assertThat(at(() -> sheets.preview(draft, sheets.propose(draft).withLedger("店舗")))
                        .known())
                .isZero();
    }

    @Test
    void howASheetWasReadIsRememberedByItsHeadings() throws Exception {
        var first = sheets.read(csv("台帳.csv", "No,件名,きびしさ,状態", "1,鍵,松,様子見"));
        var corrected = sheets.complete(
                first,
                at(() -> sheets.propose(first))
                        .with("きびしさ", Meaning.SEVERITY)
                        .with("松", Severity.CRITICAL)
                        .with("様子見", IssueStatus.BLOCKED)
                        .withOwner("松", null));
        at(() -> sheets.take(first, corrected.withLedger("監査の台帳"), _ -> {}));

        var next = sheets.read(csv("10月.csv", "件名,No,状態,きびしさ", "証跡,2,様子見,松", "権限,3,クローズ,高"));
        var proposed = at(() -> sheets.propose(next));

        assertThat(proposed.ledger()).isEqualTo("監査の台帳");
        assertThat(proposed.severities()).containsEntry("松", Severity.CRITICAL).containsEntry("高", Severity.HIGH);
        assertThat(proposed.statuses())
                .containsEntry("様子見", IssueStatus.BLOCKED)
                .containsEntry("クローズ", IssueStatus.RESOLVED);
        assertThat(at(() -> sheets.preview(next, proposed)).isReady()).isTrue();
    }

    @Test
    void monthlySheetsBecomeTheHistoryOfTheirIssues() throws Exception {
        take(SheetFixtures.monthly());

        var first = issues.called("1").getFirst();
        assertThat(issues.versions(first.id())).hasSize(4);
        var may = at(() -> months.between(YearMonth.of(2026, 5), YearMonth.of(2026, 5)))
                .getFirst();
        assertThat(may.carriedOver()).isEqualTo(2);
        assertThat(may.opened()).isEqualTo(1);
        assertThat(may.closed()).isEqualTo(1);
        assertThat(may.left()).isEqualTo(2);
    }

    @Test
    void anImportIsTakenBackAsAWholeAndCanComeInAgain() throws Exception {
        var imported = take(SheetFixtures.messy());
        sheets.withdraw(imported.id());

        assertThat(total()).isZero();
        assertThat(sheets.find(imported.id()).orElseThrow().withdrawn()).isNotNull();
        assertThat(sheets.rows(imported.id(), 0, 200)).hasSize(120);
        assertThat(sheets.remarks(imported.id())).isNotEmpty();
        assertThat(take(SheetFixtures.messy()).issues()).isEqualTo(120);
    }

    @Test
    void anImportOfWhichSomebodyChangedAnIssueStays() throws Exception {
        var imported = take(SheetFixtures.messy());
        issues.comment(issues.called("No.5").getFirst().id(), "調べています");

        assertThatThrownBy(() -> sheets.withdraw(imported.id())).isInstanceOf(IssuesChangedSince.class);
        assertThat(sheets.changedSince(imported.id())).hasSize(1);
        assertThat(total()).isEqualTo(120);
        assertThat(sheets.find(imported.id()).orElseThrow().withdrawn()).isNull();
    }

    @Test
    void theSheetIsWrittenAgainAsItCame() throws Exception {
        take(SheetFixtures.messy());

        var before = rows(SheetFixtures.messy());
        var after = rows(new SheetFile("again.csv", written("課題管理表", SheetFormat.CSV)));
        assertThat(after.headings()).isEqualTo(before.headings());
        assertThat(after.rows()).hasSize(120);
        for (int i = 0; i < 120; i++) {
            for (var heading : List.of("No.", "件名", "重要度", "ステータス", "担当部署", "備考")) {
                assertThat(after.cell(after.rows().get(i), heading).text())
                        .as(heading + " of row " + i)
                        .isEqualTo(before.cell(before.rows().get(i), heading).text());
            }
        }
        assertThatThrownBy(() -> take(new SheetFile("again.csv", written("課題管理表", SheetFormat.CSV))))
                .isInstanceOf(SheetNotReady.class);
    }

    @Test
    void whatWasChangedHereIsWrittenInTheWordsOfTheSheet() throws Exception {
        take(csv(
                "台帳.csv",
                "No,件名,重要度,状態,担当,期限,起票日,完了日,区分,備考",
                "7,鍵,高,対応中,情シス部,2Q末,2026/4/1,,A,経緯",
                "8,証跡,低,クローズ,情シス部,,2026/4/1,2026/5/1,B,"));
        var issue = issues.find(issues.called("7").getFirst().number()).orElseThrow();
        var draft = new IssueDraft(
                "=鍵", "書き直した", Severity.LOW, hayashi.id(), issue.content().due(), java.util.Set.of());
        var changed = at(() -> issues.change(issue.id(), issue.version(), draft));
        at(() -> issues.close(changed.id(), changed.version(), Resolution.FIXED, "直した"));
        issues.raise(IssueFixtures.titled("ここで起票"), null);

        for (var format : SheetFormat.values()) {
            var sheet = rows(new SheetFile("a." + format.ending(), written("台帳", format)));
            assertThat(texts(sheet).getFirst())
                    .containsExactly(
                            "7",
                            "=鍵",
                            "低",
                            "クローズ",
                            "hayashi",
                            "2Q末",
                            day(format, "2026/04/01"),
                            day(format, "2026/10/15"),
                            "A",
                            "書き直した");
            assertThat(texts(sheet).get(1).getLast()).isEmpty();
            assertThat(texts(sheet).get(2)).startsWith("SEC-" + number("ここで起票"), "ここで起票");
        }
        assertThat(new String(written("台帳", SheetFormat.CSV), StandardCharsets.UTF_8))
                .contains("'=鍵");
    }

    @Test
    void withoutALedgerTheRegisterIsWrittenInTheUsualColumns() throws Exception {
        issues.raise(IssueFixtures.titled("鍵"), null);

        assertThat(texts(rows(new SheetFile("a.xlsx", written(null, SheetFormat.XLSX))))
                        .getFirst())
                .startsWith("SEC-" + number("鍵"), "鍵");
    }

    @Test
    void aHostileSheetComesInAsPlainWords() throws Exception {
        take(csv("台帳.csv", "No,件名,備考", "1,=HYPERLINK(\"x\"),<script>alert(1)</script>"));

        assertThat(texts(rows(new SheetFile("a.csv", written("台帳", SheetFormat.CSV))))
                        .getFirst()
                        .get(1))
                .startsWith("=HYPERLINK");
        assertThat(new String(written("台帳", SheetFormat.CSV), StandardCharsets.UTF_8))
                .contains("'=HYPERLINK");
    }

    @Test
    void formulasComeInAsTheirValuesAndThatIsSaid() throws Exception {
        var file = xlsx(
                "台帳.xlsx",
                Map.of(
                        "一覧",
                        data(
                                row(1, "No", "件名", "起票日"),
                                row(2, "<c r=\"@\"><f>ROW()-1</f><v>1</v></c>", "鍵", "2026/4/1"))));
        var imported = take(file);

        assertThat(issues.called("1")).extracting(IssueSummary::title).containsExactly("鍵");
        assertThat(sheets.remarks(imported.id())).extracting(Remark::kind).contains(Remark.Kind.FORMULAS);
    }

    @Test
    void whoOnlyReadsImportsNothingButMayWriteTheSheet() throws Exception {
        var draft = sheets.read(SheetFixtures.messy());
        var layout = sheets.propose(draft);
        SignedInAs.person(jdbc, "auditor", Role.AUDITOR).signIn();

        assertThatThrownBy(() -> sheets.take(draft, layout, _ -> {})).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sheets.read(SheetFixtures.messy())).isInstanceOf(AccessDeniedException.class);
        assertThat(sheets.mayImport()).isFalse();
        assertThat(written(null, SheetFormat.CSV)).isNotEmpty();

        SignedInAs.person(jdbc, "owner", Role.OWNER).signIn();
        assertThatThrownBy(() -> written(null, SheetFormat.CSV)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sheets.imports()).isInstanceOf(AccessDeniedException.class);
    }

    private SheetImport take(SheetFile file) throws Exception {
        return at(() -> {
            var draft = sheets.read(file);
            return sheets.take(draft, sheets.propose(draft), _ -> {});
        });
    }

    private byte[] written(@org.jspecify.annotations.Nullable String ledger, SheetFormat format) throws Exception {
        var to = new ByteArrayOutputStream();
        sheets.write(ledger, format, Language.JA, to);
        return to.toByteArray();
    }

    private static HeadedSheet rows(SheetFile file) {
        var sheet = HeadedSheet.of(Book.read(file).sheets().getFirst()).orElseThrow();
        return new HeadedSheet(
                sheet.name(),
                sheet.headings(),
                sheet.rows().stream().filter(row -> !row.cell(1).isBlank()).toList());
    }

    private static List<List<String>> texts(HeadedSheet sheet) {
        return sheet.rows().stream()
                .map(row -> sheet.headings().stream()
                        .map(heading -> sheet.cell(row, heading).text())
                        .toList())
                .toList();
    }

    private static String day(SheetFormat format, String written) {
        return format == SheetFormat.CSV ? written : written.replace('/', '-');
    }

    private int number(String title) {
        return issues.list(IssueFilter.UNRESOLVED.withText(title), IssueOrder.NUMBER, true, 0, 1)
                .getFirst()
                .number()
                .value();
    }

    private long total() {
        return issues.count(IssueFilter.UNRESOLVED.with(IssueFilter.State.ALL));
    }

    private static <T> T at(Callable<T> work) throws Exception {
        return TeamClock.at(NOW, work);
    }
}
