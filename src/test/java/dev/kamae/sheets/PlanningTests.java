package dev.kamae.sheets;

import static dev.kamae.sheets.SheetFixtures.TODAY;
import static dev.kamae.sheets.SheetFixtures.csv;
import static dev.kamae.sheets.SheetFixtures.data;
import static dev.kamae.sheets.SheetFixtures.row;
import static dev.kamae.sheets.SheetFixtures.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.core.Language;
import dev.kamae.core.Severity;
import dev.kamae.identity.Directory;
import dev.kamae.identity.PersonId;
import dev.kamae.identity.PersonName;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.PastIssue;
import dev.kamae.sheets.Layout.Kept;
import dev.kamae.sheets.Remark.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final PersonId NAKAMURA = new PersonId(UUID.randomUUID());
    private static final Directory PEOPLE = new Directory(List.of(new PersonName(NAKAMURA, "中村 葵", true)), null);

    @Test
    void theColumnsOfAMessySheetAreRecognised() {
        var layout = layout(SheetFixtures.messy());

        assertThat(layout.ledger()).isEqualTo("課題管理表");
        assertThat(layout.columns())
                .extracting(Column::meaning)
                .containsExactly(
                        Meaning.NUMBER,
                        Meaning.TITLE,
                        Meaning.SEVERITY,
                        Meaning.STATUS,
                        Meaning.OWNER,
                        Meaning.DUE,
                        Meaning.OPENED,
                        Meaning.CLOSED,
                        Meaning.NOTE);
    }

    @Test
    void theFiguresOfTheMonthsAreThoseOfTheSheet() {
        var months = preview(SheetFixtures.messy()).months(TODAY, TOKYO);

        for (var month = YearMonth.of(2026, 4); month.isBefore(YearMonth.of(2026, 10)); month = month.plusMonths(1)) {
            assertThat(months)
                    .contains(new PlannedMonth(
                            month, (int) SheetFixtures.openedIn(month), (int) SheetFixtures.closedIn(month), (int)
                                    SheetFixtures.leftAfter(month)));
        }
    }

    @Test
    void aTotalBelowTheTableIsNoIssue() {
        var preview = preview(SheetFixtures.messy());

        assertThat(preview.issues()).hasSize(120);
        assertThat(preview.remarks())
                .filteredOn(remark -> remark.kind() == Kind.TOTAL)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "未着手,OPEN", "対応中,IN_PROGRESS", "着手済,IN_PROGRESS", "保留,BLOCKED", "回答待ち,BLOCKED", "クローズ,RESOLVED",
        "対応済み,RESOLVED", "未完了,OPEN", "リスク受容,RISK_ACCEPTED", "対象外,NOT_AN_ISSUE", "Open,OPEN", "Closed,RESOLVED",
        "In Progress,IN_PROGRESS", "ＣＬＯＳＥ,RESOLVED"
    })
    void theUsualWordsForAStateAreProposed(String word, IssueStatus status) {
        assertThat(ValueWords.status(word)).contains(status);
    }

    @Test
    void aWordThatNobodyKnowsAsksForAnAnswerAndNothingComesInBefore() {
        var file = csv("a.csv", "No,件名,重要度,状態", "1,鍵,松,様子見", "2,証跡,高,クローズ");
        var draft = SheetDraft.of(file);
        var layout = draft.guess(PEOPLE, TODAY);

        assertThat(draft.unanswered(layout)).containsExactlyInAnyOrder("松", "様子見");
        assertThat(preview(draft, layout, List.of()).isReady()).isFalse();

        var answered = layout.with("松", Severity.CRITICAL).with("様子見", IssueStatus.BLOCKED);
        var preview = preview(draft, answered, List.of());
        assertThat(preview.isReady()).isTrue();
        assertThat(preview.issues().getFirst().past().last().content().severity())
                .isEqualTo(Severity.CRITICAL);
        assertThat(preview.issues().getFirst().past().last().status()).isEqualTo(IssueStatus.BLOCKED);
    }

    @Test
    void aPersonIsRecognisedADepartmentMadeALabelAndWhatIsNeitherKeptAsWords() {
        var draft = SheetDraft.of(
                csv("a.csv", "No,件名,担当,備考", "1,鍵,中村葵さん,x", "2,証跡,情シス部,y", "3,権限,未定,z", "4,消去,a 課,", "5,保管,,"));
        var guess = draft.guess(PEOPLE, TODAY);
        var preview = preview(draft, guess, List.of());

        assertThat(content(preview, 0).owner()).isEqualTo(NAKAMURA);
        assertThat(content(preview, 0).description()).doesNotContain("中村");
        assertThat(content(preview, 0).labels()).isEmpty();
        assertThat(content(preview, 1).owner()).isNull();
        assertThat(content(preview, 1).labels()).containsExactly("情シス部");
        assertThat(content(preview, 1).description()).isEqualTo("【備考】\ny");
        assertThat(content(preview, 2).labels()).isEmpty();
        assertThat(content(preview, 2).description()).isEqualTo("【担当】\n未定\n\n【備考】\nz");
        assertThat(content(preview, 4).labels()).isEmpty();

        var corrected = preview(draft, guess.with("情シス部", Kept.WORDS).withOwner("a 課", NAKAMURA), List.of());
        assertThat(content(corrected, 1).description()).contains("【担当】\n情シス部");
        assertThat(content(corrected, 3).owner()).isEqualTo(NAKAMURA);
        assertThat(content(corrected, 3).labels()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"No.4,4", "No.005,5", "３７,37", "№ 12,12", "番号 8,#8", "NO 0,000", "A-07,a-07"})
    void theSameNumberIsOneInWhateverWayItIsWritten(String one, String other) {
        var draft = SheetDraft.of(csv("a.csv", StandardCharsets.UTF_8, "No,件名,起票日", other + ",別の題,2026/4/1"));
        var known = List.of(new KnownIssue(one, "鍵", LocalDate.of(2026, 4, 1), new IssueNumber(12)));
        assertThat(preview(draft, draft.guess(PEOPLE, TODAY), known).known()).isEqualTo(1);

        var twice =
                preview(csv("a.csv", StandardCharsets.UTF_8, "No,件名,起票日", one + ",鍵,2026/4/1", other + ",証跡,2026/5/1"));
        assertThat(twice.issues()).hasSize(2);
        assertThat(twice.remarks()).containsExactly(new Remark("a", 3, "", Kind.NUMBER_TWICE, "鍵"));
    }

    @ParameterizedTest
    @CsvSource({"No.7,7-1", "Note-1,1", "10,100", "A-7,7"})
    void otherNumbersAreOthers(String one, String other) {
        assertThat(SheetNumber.of(one)).isNotEqualTo(SheetNumber.of(other));
    }

    @Test
    void aRowThatCountsTheOthersIsNoIssue() {
        var preview = preview(csv(
                "a.csv",
                "No,件名,状態,備考",
                "1,鍵,対応中,",
                ",合計 1件,,",
                ",小計,1,",
                "計,,,3件",
                ",Total: 3,,",
                "2,合計,,",
                ",合計が合わない,,",
                ",合計,対応中,"));

        assertThat(preview.issues())
                .extracting(issue -> issue.past().last().content().title())
                .containsExactly("鍵", "合計", "合計が合わない", "合計");
        assertThat(preview.remarks())
                .filteredOn(remark -> remark.kind() == Kind.TOTAL)
                .extracting(Remark::row)
                .containsExactly(3, 4, 5, 6);
        assertThat(preview.leftOut()).isEqualTo(4);
    }

    @Test
    void aColumnThatWasMergedInTheWorkbookIsNamed() {
        var rows = new String[] {
            "No,区分,件名,発見日,起票日,備考",
            "1,認証,鍵,10/1,2026/4/1,最初の行",
            "2,,証跡,,2026/4/1,",
            "3,ログ,権限,10/2,2026/4/1,",
            "4,,消去,10/3,2026/4/1,",
            "5,,保管,10/3,2026/4/1,後の行"
        };

        assertThat(preview(csv("a.csv", rows)).remarks())
                .containsExactly(new Remark("a", 0, "区分", Kind.FIRST_OF_GROUP, "認証, ログ"));
    }

    @Test
    void aRowIsLeftOutByHandAndThatIsSaid() {
        var preview = preview(csv("a.csv", "No,件名,起票日", "1,鍵,2026/4/1", "2,証跡,2026/4/1"));
        var without = preview.without(Set.of(preview.issues().getFirst().place()));

        assertThat(without.issues()).extracting(PlannedIssue::alias).containsExactly("2");
        assertThat(without.remarks()).containsExactly(new Remark("a", 2, "", Kind.BY_HAND, ""));
    }

    @Test
    void aDueDateThatIsNoDateIsKeptAsItsWords() {
        var preview = preview(csv(
                "a.csv", "No,件名,期限,起票日", "1,a,2Q末,2026/4/1", "2,b,未定,2026/4/1", "3,c,-,2026/4/1", "4,d,1/5,2026/4/1"));

        assertThat(content(preview, 0).due()).isEqualTo(Due.unreadable("2Q末"));
        assertThat(content(preview, 1).due()).isEqualTo(Due.unreadable("未定"));
        assertThat(content(preview, 2).due()).isEqualTo(Due.NOT_SET);
        assertThat(content(preview, 3).due()).isEqualTo(Due.on(LocalDate.of(2027, 1, 5)));
        assertThat(preview.remarks())
                .extracting(Remark::row, Remark::column, Remark::kind, Remark::found)
                .containsExactly(tuple(2, "期限", Kind.DUE_UNREADABLE, "2Q末"), tuple(3, "期限", Kind.DUE_UNREADABLE, "未定"));
    }

    @Test
    void eachMonthlySheetIsAVersionOfWhatChangedInIt() {
        var first = issue(preview(SheetFixtures.monthly()), "1");

        assertThat(first.states())
                .extracting(
                        PlanningTests::day,
                        PastIssue.State::status,
                        state -> state.content().severity())
                .containsExactly(
                        tuple("2026-03-10", IssueStatus.OPEN, Severity.HIGH),
                        tuple("2026-04-30", IssueStatus.IN_PROGRESS, Severity.HIGH),
                        tuple("2026-05-31", IssueStatus.IN_PROGRESS, Severity.CRITICAL),
                        tuple("2026-06-30", IssueStatus.RESOLVED, Severity.CRITICAL));
        assertThat(first.states().get(1).content().description()).contains("4月の備考");
        assertThat(first.last().content().description()).contains("片付いた").doesNotContain("4月の備考");
    }

    @Test
    void aClosingDayThatALaterSheetTellsIsBelieved() {
        var second = issue(preview(SheetFixtures.monthly()), "2");

        assertThat(second.states())
                .extracting(PlanningTests::day, PastIssue.State::status)
                .endsWith(tuple("2026-05-28", IssueStatus.IN_PROGRESS), tuple("2026-05-28", IssueStatus.RESOLVED));
    }

    @Test
    void whatIsMissingFromTheNextSheetIsNamedAndStaysOpen() {
        var preview = preview(SheetFixtures.monthly());

        assertThat(issue(preview, "4").last().status()).isEqualTo(IssueStatus.BLOCKED);
        assertThat(preview.remarks())
                .contains(new Remark("5月", 4, "", Kind.NOT_IN_NEXT_SHEET, "6月"))
                .noneMatch(remark -> remark.kind() == Kind.NOT_IN_NEXT_SHEET
                        && remark.sheet().equals("4月"));
    }

    @Test
    void sheetsThatCountFromOneEachMonthHaveIssuesOfTheirOwn() {
        var sheets = new LinkedHashMap<String, String>();
        sheets.put("4月", data(row(1, "No", "件名", "起票日"), row(2, "1", "鍵", "2026/4/1")));
        sheets.put("5月", data(row(1, "No", "件名", "起票日"), row(2, "1", "証跡", "2026/5/1")));

        assertThat(preview(xlsx("a.xlsx", sheets)).issues())
                .extracting(issue -> issue.past().last().content().title())
                .containsExactly("鍵", "証跡");
    }

    @Test
    void anIssueWhoseTitleWasMendedIsStillTheSame() {
        var sheets = new LinkedHashMap<String, String>();
        sheets.put("4月", data(row(1, "No", "件名", "起票日"), row(2, "1", "ふるい鍵", "2026/4/1")));
        sheets.put("5月", data(row(1, "No", "件名", "起票日"), row(2, "1", "古い鍵の棚卸し", "2026/4/1")));

        assertThat(preview(xlsx("a.xlsx", sheets)).issues()).hasSize(1);
    }

    @Test
    void aRowMergedWithTheOneAboveGoesOnWithIt() {
        var sheet =
                data(row(1, "No", "件名", "備考"), row(2, "1", "鍵", "一行目"), row(3, "", "", "二行目"), row(4, "2", "証跡", "x"))
                        + "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/></mergeCells>";
        var preview = preview(xlsx("a.xlsx", Map.of("一覧", sheet)));

        assertThat(preview.issues()).hasSize(2);
        assertThat(content(preview, 0).description()).contains("一行目\n二行目");
        assertThat(preview.remarks()).contains(new Remark("一覧", 3, "", Kind.CONTINUED, "鍵"));
    }

    @Test
    void theSameIssueTwiceInASheetComesInOnce() {
        var preview = preview(csv("a.csv", "No,件名", "1,鍵", "1,鍵", "1,別の話"));

        assertThat(preview.issues()).hasSize(2);
        assertThat(preview.remarks())
                .extracting(Remark::row, Remark::kind)
                .contains(tuple(3, Kind.TWICE), tuple(4, Kind.NUMBER_TWICE));
    }

    @Test
    void datesThatCannotBeAreSaidAndNotBelieved() {
        var preview = preview(csv(
                "a.csv",
                "No,件名,状態,起票日,完了日",
                "1,a,クローズ,2026/4/10,2026/4/1",
                "2,b,クローズ,2026/4/10,",
                "3,c,対応中,2030/1/1,",
                "4,d,対応中,2026/4/10,2026/4/12",
                "5,e,クローズ,春ごろ,2026/4/12"));

        assertThat(preview.remarks())
                .extracting(Remark::row, Remark::kind)
                .containsExactly(
                        tuple(2, Kind.CLOSED_BEFORE_OPENED),
                        tuple(3, Kind.CLOSED_WITHOUT_DATE),
                        tuple(4, Kind.DATE_IN_FUTURE),
                        tuple(5, Kind.CLOSED_DATE_OF_OPEN),
                        tuple(6, Kind.DATE_UNREADABLE));
        assertThat(days(preview, 0)).containsExactly("2026-04-10", "2026-04-10");
        assertThat(days(preview, 4)).containsExactly("2026-04-12", "2026-04-12");
        assertThat(content(preview, 4).description()).contains("【起票日】\n春ごろ");
    }

    @Test
    void whoMayNotDecideImportsNoAcceptance() {
        var file = csv("a.csv", "No,件名,状態,起票日", "1,鍵,リスク受容,2026/4/1");
        var preview = preview(file);

        assertThat(preview.issues().getFirst().past().last().status()).isEqualTo(IssueStatus.BLOCKED);
        assertThat(preview.remarks()).extracting(Remark::kind).containsExactly(Kind.ACCEPTANCE_IS_A_DECISION);
    }

    @Test
    void whatCameInBeforeComesInNoSecondTime() {
        var draft =
                SheetDraft.of(csv("a.csv", "No,件名,起票日", "No.1,鍵,2026/4/1", "No.2,証跡,2026/4/1", "SEC-7,権限,2026/4/1"));
        var known = List.of(new KnownIssue("Ｎｏ.1", "鍵", LocalDate.of(2026, 4, 1), new IssueNumber(12)));
        var preview = preview(draft, draft.guess(PEOPLE, TODAY), known);

        assertThat(preview.issues()).extracting(PlannedIssue::alias).containsExactly("No.2");
        assertThat(preview.known()).isEqualTo(2);
        assertThat(preview.remarks())
                .extracting(Remark::kind, Remark::found)
                .containsExactly(tuple(Kind.KNOWN, "SEC-12"), tuple(Kind.KNOWN, "SEC-7"));
    }

    @Test
    void aLongTitleIsCutAndStandsWholeInTheDescription() {
        var title = "長".repeat(250);
        var preview = preview(csv("a.csv", "No,件名", "1," + title));

        assertThat(content(preview, 0).title()).hasSize(200).endsWith("…");
        assertThat(content(preview, 0).description()).contains(title);
    }

    @Test
    void aSheetWithoutATitleStaysOutAndIsNamed() {
        var sheets = new LinkedHashMap<String, String>();
        sheets.put("一覧", data(row(1, "No", "件名"), row(2, "1", "鍵")));
        sheets.put("凡例", data(row(1, "高", "すぐに直す")));

        assertThat(preview(xlsx("a.xlsx", sheets)).remarks())
                .containsExactly(
                        new Remark("凡例", 0, "", Kind.SHEET_SKIPPED, ""),
                        new Remark("一覧", 2, "", Kind.OPENED_MISSING, TODAY.toString()));
    }

    private static List<String> days(Preview preview, int issue) {
        return preview.issues().get(issue).past().states().stream()
                .map(PlanningTests::day)
                .toList();
    }

    private static String day(PastIssue.State state) {
        return LocalDate.ofInstant(state.at(), TOKYO).toString();
    }

    private static PastIssue issue(Preview preview, String alias) {
        return preview.issues().stream()
                .filter(one -> one.alias().equals(alias))
                .findFirst()
                .orElseThrow()
                .past();
    }

    private static dev.kamae.issues.IssueDraft content(Preview preview, int issue) {
        return preview.issues().get(issue).past().last().content();
    }

    private static Layout layout(SheetFile file) {
        return SheetDraft.of(file).guess(PEOPLE, TODAY);
    }

    private static Preview preview(SheetFile file) {
        var draft = SheetDraft.of(file);
        return preview(draft, draft.guess(PEOPLE, TODAY), List.of());
    }

    private static Preview preview(SheetDraft draft, Layout layout, List<KnownIssue> known) {
        var now = TODAY.atTime(15, 0).atZone(TOKYO).toInstant();
        return new Planning(
                        draft,
                        layout,
                        known,
                        alias -> alias.equals("SEC-7") ? Optional.of(new IssueNumber(7)) : Optional.empty(),
                        new Retelling(layout, false, Language.JA, TOKYO, now),
                        TODAY)
                .preview();
    }
}
