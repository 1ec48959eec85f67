package dev.kamae.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.KamaeTest;
import dev.kamae.core.Language;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Cost;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueChangedMeanwhile;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.IssueMonth;
import dev.kamae.issues.IssueMonths;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.sheets.SheetChange.Chosen;
import dev.kamae.sheets.SheetChange.Difference;
import dev.kamae.sheets.Told.Field;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team goes on with its sheet for some weeks and imports it again. */
@KamaeTest
class SheetChangesTests {

    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");
    private static final Instant WEEK_LATER = NOON.plus(Duration.ofDays(7));
    private static final String[] BEFORE = {
        "No,件名,内容,重要度,状態,期限,起票日,完了日", "No.1,続きの鍵,古い鍵,高,対応中,2026/12/1,2026/11/2,", "No.2,続きの証跡,ログ,中,未着手,,2026/11/3,"
    };

    @Autowired
    private Sheets sheets;

    @Autowired
    private Issues issues;

    @Autowired
    private IssueMonths months;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs hayama;

    @BeforeEach
    void firstImport() throws Exception {
        nothingYet();
        hayama = SignedInAs.person(jdbc, "hayama", Role.ANALYST);
        take(NOON, Set.of(), BEFORE);
    }

    private void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text, issue_alias")
                .update();
        jdbc.sql("truncate sheet_issue, sheet_change, sheet_import, sheet_ledger")
                .update();
    }

    @Test
    void aSheetThatSaysTheSameBringsNothing() throws Exception {
        var preview = preview(WEEK_LATER, BEFORE);

        assertThat(preview.changes()).isEmpty();
        assertThat(preview.missing()).isEmpty();
        assertThat(preview.known()).isEqualTo(2);
        assertThat(preview.isReady()).isFalse();
    }

    @Test
    void whatDiffersIsShownFieldByFieldAndTakenOverOnlyWhereItIsChosen() throws Exception {
        var rows = rows("No.1,続きの鍵,新しい鍵,中,対応中,2026/12/1,2026/11/2,", BEFORE[2]);
        var preview = preview(WEEK_LATER, rows);
        assertThat(preview.remarks())
                .as("of the row that changed the change tells")
                .extracting(Remark::row, Remark::kind)
                .containsExactly(tuple(3, Remark.Kind.KNOWN));
        var change = preview.changes().getFirst();
        assertThat(change.differences())
                .extracting(Difference::field, Difference::before, Difference::sheet, Difference::isConflict)
                .containsExactlyInAnyOrder(
                        tuple(Field.SEVERITY, Severity.HIGH, Severity.MEDIUM, false),
                        tuple(Field.DESCRIPTION, "古い鍵", "新しい鍵", false));

        var imported = take(WEEK_LATER, Set.of(change.choose(Field.SEVERITY)), rows);

        var issue = issue("続きの鍵");
        assertThat(issue.content().severity()).isEqualTo(Severity.MEDIUM);
        assertThat(issue.content().description()).as("not chosen").isEqualTo("古い鍵");
        assertThat(issue.reason()).contains("「a」");
        assertThat(imported.changed()).isEqualTo(1);
        assertThat(by(WEEK_LATER, () -> sheets.changes(imported.id())))
                .containsExactly(new ChangedRow(
                        issue.number(), List.of(Field.SEVERITY), change.told().sheet(), 2));
        assertThat(preview(WEEK_LATER, rows).changes().getFirst().differences())
                .as("what was not chosen is shown again")
                .extracting(Difference::field)
                .containsExactly(Field.DESCRIPTION);
    }

    @Test
    void whatWasClosedInTheSheetIsClosedAsOfItsDay() throws Exception {
        var rows = rows("No.1,続きの鍵,古い鍵,高,完了,2026/12/1,2026/11/2,2026/11/18", BEFORE[2]);
        var change = preview(WEEK_LATER, rows).changes().getFirst();

        take(WEEK_LATER, Set.of(change.choose(Field.STATUS)), rows);

        assertThat(issue("続きの鍵").status()).isEqualTo(IssueStatus.RESOLVED);
        assertThat(issue("続きの鍵").statusSince()).isEqualTo(Instant.parse("2026-11-18T03:00:00Z"));
        assertThat(jdbc.sql(
                                "select at from audit_row where action = 'issues.moved' and subject = :subject order by id desc limit 1")
                        .param("subject", "issue:" + issue("続きの鍵").number())
                        .query((row, _) -> row.getTimestamp(1).toInstant())
                        .single())
                .as("when somebody took it over")
                .isEqualTo(WEEK_LATER);
    }

    @Test
    void whereKamaeChangedToBothAreShown() throws Exception {
        severity(Severity.CRITICAL);
        var change = preview(WEEK_LATER, rows("No.1,続きの鍵,古い鍵,低,対応中,2026/12/1,2026/11/2,", BEFORE[2]))
                .changes()
                .getFirst();

        assertThat(change.differences())
                .extracting(
                        Difference::field,
                        Difference::before,
                        Difference::register,
                        Difference::sheet,
                        Difference::isConflict)
                .containsExactly(tuple(Field.SEVERITY, Severity.HIGH, Severity.CRITICAL, Severity.LOW, true));
    }

    @Test
    void whatOnlyKamaeChangedIsLeftAlone() throws Exception {
        severity(Severity.CRITICAL);

        assertThat(preview(WEEK_LATER, BEFORE).changes()).isEmpty();
    }

    @Test
    void whatSomebodyChangesWhileTheFileIsLookedAtIsNotOverwritten() throws Exception {
        var rows = rows("No.1,続きの鍵,古い鍵,低,対応中,2026/12/1,2026/11/2,", BEFORE[2], "No.3,続きの権限,,中,未着手,,2026/11/20,");
        var chosen = preview(WEEK_LATER, rows).changes().getFirst().choose(Field.SEVERITY);
        severity(Severity.CRITICAL);

        assertThatThrownBy(() -> take(WEEK_LATER, Set.of(chosen), rows)).isInstanceOf(IssueChangedMeanwhile.class);

        assertThat(issue("続きの鍵").content().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(preview(WEEK_LATER, rows).issues())
                .as("nothing half imported")
                .extracting(PlannedIssue::alias)
                .containsExactly("No.3");
    }

    @Test
    void whatIsNoLongerInTheSheetIsToldAndStaysOpen() throws Exception {
        var rows = rows(BEFORE[1], "No.3,続きの権限,,中,未着手,,2026/11/20,");

        assertThat(preview(WEEK_LATER, rows).missing())
                .extracting(MissingRow::alias, MissingRow::title)
                .containsExactly(tuple("No.2", "続きの証跡"));
        take(WEEK_LATER, Set.of(), rows);
        assertThat(issue("続きの証跡").status()).isEqualTo(IssueStatus.OPEN);
    }

    @Test
    void aRiskIsNotAcceptedByASheet() throws Exception {
        var rows = rows("No.1,続きの鍵,古い鍵,高,リスク受容,2026/12/1,2026/11/2,", BEFORE[2]);
        hayama = SignedInAs.person(jdbc, "hayama", Role.ANALYST, Role.EXECUTIVE);

        assertThat(preview(WEEK_LATER, rows).changes()).isEmpty();
    }

    @Test
    void whatTheSheetSaysDoesNotHangOnWhoImportsIt() throws Exception {
        var rows = rows("No.1,続きの鍵,古い鍵,高,リスク受容,2026/12/1,2026/11/2,", BEFORE[2], "No.5,続きの受容,,中,リスク受容,,2026/11/2,");
        hayama = SignedInAs.person(jdbc, "hayama", Role.ANALYST, Role.EXECUTIVE);
        take(WEEK_LATER, Set.of(), rows);
        hayama = SignedInAs.person(jdbc, "hayama-edits", Role.ANALYST);

        assertThat(preview(WEEK_LATER, rows).changes()).isEmpty();
    }

    @Test
    void whatNoSheetTellsIsKeptByAChangeOfOne() throws Exception {
        var raised = issue("続きの鍵");
        var draft = IssueFixtures.costing(raised.content().withLabels(Set.of("監査")), new Cost(250_000L, null));
        by(NOON.plus(Duration.ofDays(1)), () -> issues.change(raised.id(), raised.version(), draft));
        var rows = rows("No.1,続きの鍵,古い鍵,低,対応中,2026/12/1,2026/11/2,", BEFORE[2]);

        take(WEEK_LATER, Set.of(preview(WEEK_LATER, rows).changes().getFirst().choose(Field.SEVERITY)), rows);

        assertThat(issue("続きの鍵").content()).isEqualTo(draft.withSeverity(Severity.LOW));
    }

    @Test
    void aDateThatIsUnreadableNowIsAChangeToo() throws Exception {
        var change = preview(WEEK_LATER, rows("No.1,続きの鍵,古い鍵,高,対応中,2Q末,2026/11/2,", BEFORE[2]))
                .changes()
                .getFirst();

        assertThat(change.differences())
                .extracting(Difference::before, Difference::sheet)
                .containsExactly(tuple(Due.on(LocalDate.of(2026, 12, 1)), Due.unreadable("2Q末")));
    }

    @Test
    void anImportThatChangedIssuesIsNotTakenBack() throws Exception {
        var rows = rows("No.1,続きの鍵,古い鍵,低,対応中,2026/12/1,2026/11/2,", BEFORE[2]);
        var chosen = preview(WEEK_LATER, rows).changes().getFirst().choose(Field.SEVERITY);
        var imported = take(WEEK_LATER, Set.of(chosen), rows);

        assertThatThrownBy(() -> by(WEEK_LATER, () -> {
                    sheets.withdraw(imported.id());
                    return true;
                }))
                .isInstanceOf(ImportChangedIssues.class);
    }

    @Test
    void theSheetIsWrittenAgainWithWhatWasTakenOver() throws Exception {
        var rows = rows("No.1,続きの鍵,古い鍵,低,対応中,2026/12/1,2026/11/2,", BEFORE[2]);
        take(WEEK_LATER, Set.of(preview(WEEK_LATER, rows).changes().getFirst().choose(Field.SEVERITY)), rows);
        var written = new ByteArrayOutputStream();

        by(WEEK_LATER, () -> {
            sheets.write("a", SheetFormat.CSV, Language.JA, written);
            return true;
        });

        assertThat(written.toString(StandardCharsets.UTF_8)).contains("No.1,続きの鍵,古い鍵,低,対応中,2026/12/01");
    }

    /** Everything in it is written, taken over again, and says the same. */
    @ParameterizedTest
    @EnumSource
    void whatWasChangedHereIsWrittenAndComesBackAsNoChange(SheetFormat format) throws Exception {
        nothingYet();
        var head = "番号,件名,区分,重要度,ステータス,担当,発見日,期限,起票日,完了日,備考";
        take(
                NOON,
                Set.of(),
                head,
                "A-1,往復の鍵,業務,高,対応中,情シス部,2026/10/2,2026/12/1,2026/11/2,,\"一行目\r\n二行目\"",
                "A-2,往復の証跡,基盤,中,未着手,情シス部,春ごろ,2Q末,2026/11/3,,経緯",
                "A-3,往復の権限,業務,低,クローズ,hayama,,,2026/11/4,先週,",
                "A-4,往復の消去,業務,低,保留,,,,2026/11/4,,消す前");
        var key = issue("往復の鍵");
        var moved = at(() -> issues.move(key.id(), key.version(), IssueStatus.BLOCKED, "待つ"));
        at(() -> issues.change(
                key.id(),
                moved.version(),
                moved.content()
                        .withSeverity(Severity.LOW)
                        .withOwner(hayama.id())
                        .withDue(Due.on(LocalDate.of(2027, 1, 9)))));
        var trail = issue("往復の証跡");
        var edited = trail.content().description().replace("春ごろ", "去年の春").replace("経緯", "【備考】\n続き");
        at(() -> issues.change(trail.id(), trail.version(), described(trail.content(), edited)));
        var gone = issue("往復の消去");
        at(() -> issues.change(gone.id(), gone.version(), described(gone.content(), "書き直した")));

        var written = new ByteArrayOutputStream();
        at(() -> {
            sheets.write("a", format, Language.JA, written);
            return true;
        });
        var file = new SheetFile("a." + format.ending(), written.toByteArray());
        var sheet = HeadedSheet.of(Book.read(file).sheets().getFirst()).orElseThrow();
        assertThat(sheet.rows())
                .extracting(
                        row -> sheet.cell(row, "番号").text(),
                        row -> sheet.cell(row, "区分").text(),
                        row -> sheet.cell(row, "発見日").text(),
                        row -> sheet.cell(row, "備考").text())
                .contains(
                        tuple("A-1", "業務", "2026/10/2", "一行目\n二行目"),
                        tuple("A-2", "基盤", "去年の春", "【備考】\n続き"),
                        tuple("A-3", "業務", "", ""),
                        tuple("A-4", "業務", "", "書き直した"));
        var preview = by(WEEK_LATER, () -> {
            var draft = sheets.read(file);
            return sheets.preview(draft, sheets.propose(draft));
        });
        assertThat(preview.changes()).isEmpty();
        assertThat(preview.known()).isEqualTo(4);
    }

    @Test
    void aDepartmentIsALabelThatAnotherFileChangesAndThatIsRemembered() throws Exception {
        nothingYet();
        var head = "番号,件名,担当,起票日";
        take(NOON, Set.of(), head, "B-1,札の鍵,情シス部,2026/11/2", "B-2,札の証跡,開発課,2026/11/2");
        var key = issue("札の鍵");
        assertThat(key.content().labels()).containsExactly("情シス部");
        assertThat(at(() -> issues.count(IssueFilter.UNRESOLVED.withLabel("情シス部"))))
                .isEqualTo(1);
        at(() -> issues.change(key.id(), key.version(), key.content().withLabels(Set.of("情シス部", "監査"))));
        assertThat(preview(WEEK_LATER, head, "B-1,札の鍵,情シス部,2026/11/2", "B-2,札の証跡,開発課,2026/11/2")
                        .changes())
                .isEmpty();

        var rows = new String[] {head, "B-1,札の鍵,開発課,2026/11/2", "B-2,札の証跡,hayama,2026/11/2"};
        var changes = preview(WEEK_LATER, rows).changes();
        assertThat(changes.getFirst().differences())
                .extracting(Difference::field, Difference::before, Difference::sheet, Difference::isConflict)
                .containsExactly(tuple(Field.LABELS, Set.of("情シス部"), Set.of("開発課"), false));
        assertThat(changes.getLast().differences())
                .extracting(Difference::field)
                .containsExactly(Field.OWNER);
        take(WEEK_LATER, Set.of(changes.getFirst().choose(Field.LABELS)), rows);
        assertThat(issue("札の鍵").content().labels()).containsExactlyInAnyOrder("開発課", "監査");

        var written = new ByteArrayOutputStream();
        by(WEEK_LATER, () -> {
            sheets.write("a", SheetFormat.CSV, Language.JA, written);
            return true;
        });
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("B-1,札の鍵,開発課,")
                .contains("B-2,札の証跡,開発課,");
    }

    @Test
    void aLayoutOfAnEarlierReleaseKeptDepartmentsAsWords() throws Exception {
        var head = "番号,件名,担当,起票日";
        by(NOON, () -> {
            var draft = sheets.read(SheetFixtures.csv("前の版.csv", head, "C-1,前の鍵,情シス部,2026/11/2"));
            return sheets.take(draft, sheets.propose(draft).with("情シス部", Layout.Kept.WORDS), _ -> {});
        });
        jdbc.sql("update sheet_ledger set layout = cast(cast(layout as jsonb) - 'kept' as json)")
                .update();
        var written = new ByteArrayOutputStream();
        by(WEEK_LATER, () -> {
            sheets.write("前の版", SheetFormat.CSV, Language.JA, written);
            return true;
        });

        assertThat(written.toString(StandardCharsets.UTF_8)).contains("C-1,前の鍵,情シス部,");
        assertThat(preview(WEEK_LATER, head, "C-1,前の鍵,情シス部,2026/11/2")
                        .changes()
                        .getFirst()
                        .differences())
                .extracting(Difference::field, Difference::sheet)
                .containsExactly(tuple(Field.LABELS, Set.of("情シス部")));
    }

    @Test
    void aDayThatALaterFileKnowsCorrectsTheHistory() throws Exception {
        nothingYet();
        var head = "番号,件名,重要度,状態,起票日,完了日";
        take(NOON, Set.of(), head, "D-1,日付の鍵,高,対応中,,", "D-2,日付の証跡,中,クローズ,2026/11/1,", "D-3,日付の権限,中,対応中,2026/11/9,");
        var key = issue("日付の鍵");
        at(() -> issues.change(key.id(), key.version(), key.content().withSeverity(Severity.LOW)));
        var trail = issue("日付の証跡");
        at(() -> issues.change(trail.id(), trail.version(), trail.content().withSeverity(Severity.LOW)));
        var rows = new String[] {
            head, "D-1,日付の鍵,高,対応中,2026/6/3,", "D-2,日付の証跡,中,クローズ,2026/5/1,2026/7/8", "D-3,日付の権限,中,対応中,,"
        };
        var preview = preview(WEEK_LATER, rows);
        assertThat(preview.changes().stream().flatMap(change -> change.differences().stream()))
                .extracting(Difference::field, Difference::before, Difference::sheet, Difference::isConflict)
                .containsExactlyInAnyOrder(
                        tuple(Field.OPENED, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 6, 3), false),
                        tuple(Field.OPENED, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 5, 1), false),
                        tuple(Field.CLOSED, LocalDate.of(2026, 11, 16), LocalDate.of(2026, 7, 8), false));

        take(
                WEEK_LATER,
                preview.changes().stream()
                        .flatMap(change -> change.differences().stream().map(one -> change.choose(one.field())))
                        .collect(Collectors.toSet()),
                rows);

        assertThat(by(WEEK_LATER, () -> issues.versions(key.id())))
                .extracting(IssueVersion::raisedAt, IssueVersion::at, IssueVersion::until)
                .containsExactly(
                        tuple(noon(2026, 6, 3), noon(2026, 6, 3), NOON),
                        tuple(noon(2026, 6, 3), NOON, NOON.plus(Duration.ofDays(1))),
                        tuple(noon(2026, 6, 3), NOON.plus(Duration.ofDays(1)), null));
        assertThat(by(WEEK_LATER, () -> issues.versions(trail.id())))
                .extracting(IssueVersion::status, IssueVersion::at, IssueVersion::statusSince)
                .containsExactly(
                        tuple(IssueStatus.OPEN, noon(2026, 5, 1), noon(2026, 5, 1)),
                        tuple(IssueStatus.RESOLVED, noon(2026, 7, 8), noon(2026, 7, 8)),
                        tuple(IssueStatus.RESOLVED, NOON.plus(Duration.ofDays(1)), noon(2026, 7, 8)));
        assertThat(by(WEEK_LATER, () -> months.between(YearMonth.of(2026, 5), YearMonth.of(2026, 7))))
                .extracting(IssueMonth::opened, IssueMonth::closed)
                .containsExactly(tuple(1L, 0L), tuple(1L, 0L), tuple(0L, 1L));
        assertThat(preview(WEEK_LATER, rows).changes()).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from audit_row where action = 'issues.redated' and subject = any(:subjects)")
                        .param("subjects", new String[] {"issue:" + key.number(), "issue:" + trail.number()})
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static Instant noon(int year, int month, int day) {
        return LocalDate.of(year, month, day)
                .atTime(12, 0)
                .atZone(ZoneId.of("Asia/Tokyo"))
                .toInstant();
    }

    private static IssueDraft described(IssueDraft content, String description) {
        return new IssueDraft(
                content.title(),
                description,
                content.severity(),
                content.owner(),
                content.due(),
                content.threats(),
                content.controls(),
                content.cost(),
                content.labels());
    }

    private <T> T at(Callable<T> work) throws Exception {
        return by(NOON.plus(Duration.ofDays(1)), work);
    }

    private static String[] rows(String... rows) {
        return Stream.concat(Stream.of(BEFORE[0]), Arrays.stream(rows)).toArray(String[]::new);
    }

    private Preview preview(Instant when, String... rows) throws Exception {
        return by(when, () -> {
            var draft = sheets.read(SheetFixtures.csv("a.csv", rows));
            return sheets.preview(draft, sheets.propose(draft));
        });
    }

    private SheetImport take(Instant when, Set<Chosen> chosen, String... rows) throws Exception {
        return by(when, () -> {
            var draft = sheets.read(SheetFixtures.csv("a.csv", rows));
            return sheets.take(draft, sheets.propose(draft), chosen, Set.of(), _ -> {});
        });
    }

    private void severity(Severity severity) throws Exception {
        var issue = issue("続きの鍵");
        by(
                NOON.plus(Duration.ofDays(1)),
                () -> issues.change(issue.id(), issue.version(), issue.content().withSeverity(severity)));
    }

    private IssueVersion issue(String title) throws Exception {
        return by(
                WEEK_LATER,
                () ->
                        issues
                                .list(IssueFilter.UNRESOLVED.with(IssueFilter.State.ALL), IssueOrder.DUE, true, 0, 50)
                                .stream()
                                .filter(one -> one.title().equals(title))
                                .map(one -> issues.find(one.number()).orElseThrow())
                                .toList()
                                .getFirst());
    }

    private <T> T by(Instant when, Callable<T> work) throws Exception {
        return TeamClock.at(when, () -> hayama.call(work));
    }
}
