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
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.issues.Issues;
import dev.kamae.sheets.SheetChange.Chosen;
import dev.kamae.sheets.SheetChange.Difference;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    private JdbcClient jdbc;

    private SignedInAs hayama;

    @BeforeEach
    void firstImport() throws Exception {
        jdbc.sql("truncate issue_version, issue_comment, issue_text, issue_alias")
                .update();
        jdbc.sql("truncate sheet_issue, sheet_change, sheet_import, sheet_ledger")
                .update();
        hayama = SignedInAs.person(jdbc, "hayama", Role.ANALYST);
        take(NOON, Set.of(), BEFORE);
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
            return sheets.take(draft, sheets.propose(draft), chosen, _ -> {});
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
