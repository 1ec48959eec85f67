package dev.kamae.sheets;

import static dev.kamae.sheets.SheetFixtures.csv;
import static dev.kamae.sheets.SheetFixtures.data;
import static dev.kamae.sheets.SheetFixtures.row;
import static dev.kamae.sheets.SheetFixtures.xlsx;
import static dev.kamae.sheets.SheetFixtures.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Language;
import dev.kamae.sheets.SheetRefused.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookTests {

    @ParameterizedTest
    @CsvSource({"windows-31j,Shift_JIS", "UTF-8,UTF-8", "UTF-16,UTF-16BE"})
    void theEncodingOfACsvIsRecognised(String charset, String named) {
        var book = Book.read(csv("a.csv", Charset.forName(charset), "No,件名", "1,髙島屋①の～件"));

        assertThat(book.format()).isEqualTo(named);
        assertThat(texts(book)).contains(List.of("1", "髙島屋①の～件"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() {
        assertThat(texts(Book.read(csv("a.csv", StandardCharsets.UTF_8, "\uFEFFNo,件名"))))
                .containsExactly(List.of("No", "件名"));
    }

    @Test
    void tabsAndSemicolonsPartCellsToo() {
        assertThat(texts(Book.read(csv("a.txt", "No\t件名, その他", "1\tx"))))
                .containsExactly(List.of("No", "件名, その他"), List.of("1", "x"));
        assertThat(texts(Book.read(csv("a.csv", "No;件名", "1;x"))))
                .containsExactly(List.of("No", "件名"), List.of("1", "x"));
    }

    @Test
    void theLineOfACharacterThatNoEncodingKnowsIsNamed() {
        var bytes = csv("a.csv", "No,件名", "1,鍵", "2,x").bytes();
        bytes[bytes.length - 3] = (byte) 0xFF;

        assertRefused(new SheetFile("a.csv", bytes), Reason.ENCODING, "3 行目");
    }

    @Test
    void aCsvThatWasCutOffWithinACellIsNotTakenForWhole() {
        assertRefused(csv("a.csv", "No,件名", "1,鍵", "2,\"途中で"), Reason.QUOTE_OPEN, "3 行目");
    }

    @Test
    void aWorkbookIsReadWithItsSharedStringsAndWithoutTheirReadings() {
        var book = Book.read(xlsx(
                "a.xlsx",
                Map.of("一覧", data(row(1, "件名", "<c r=\"@\" t=\"s\"><v>0</v></c>", "<c r=\"@\" t=\"s\"><v>1</v></c>"))),
                "<si><t>担当</t><rPh sb=\"0\" eb=\"2\"><t>タントウ</t></rPh></si>",
                "<si><r><t>太</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">字 _x000D_</t></r></si>"));

        assertThat(texts(book)).containsExactly(List.of("件名", "担当", "太字"));
    }

    @Test
    void numbersAreDatesWhereTheirStyleSaysSo() {
        var book = Book.read(xlsx(
                "a.xlsx",
                Map.of(
                        "一覧",
                        data(row(
                                1,
                                "<c r=\"@\" s=\"1\"><v>46027</v></c>",
                                "<c r=\"@\" s=\"2\"><v>46027.5</v></c>",
                                "<c r=\"@\" s=\"3\"><v>46027</v></c>",
                                "<c r=\"@\"><v>37.0</v></c>",
                                "<c r=\"@\" t=\"b\"><v>1</v></c>")))));

        var cells = book.sheets().getFirst().rows().getFirst().cells();
        assertThat(cells.stream().map(Cell::date)).startsWith(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 5), null);
        assertThat(cells.stream().map(Cell::text)).containsExactly("2026-01-05", "2026-01-05", "46027", "37", "TRUE");
    }

    @Test
    void mergedCellsHoldForTheRowsBelow() {
        var book = Book.read(
                xlsx(
                        "a.xlsx",
                        Map.of(
                                "一覧",
                                data(row(1, "分類", "件名"), row(2, "認証", "a"), row(3, "", "b"), row(4, "", "c"))
                                        + "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"A1:Z1\"/><mergeCell ref=\"nonsense\"/></mergeCells>")));

        assertThat(texts(book))
                .containsExactly(List.of("分類", "件名"), List.of("認証", "a"), List.of("認証", "b"), List.of("", "c"));
    }

    @Test
    void aFormulaIsNotReckonedButItsValueTakenAndItsPlaceNamed() {
        var book = Book.read(xlsx(
                "a.xlsm",
                Map.of(
                        "一覧",
                        data(row(
                                1,
                                "件名",
                                "<c r=\"@\"><f>1+1</f><v>3</v></c>",
                                "<c r=\"@\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>飛ぶ</v></c>",
                                "<c r=\"@\"><f>NOW()</f></c>")))));

        assertThat(texts(book)).containsExactly(List.of("件名", "3", "飛ぶ"));
        assertThat(book.sheets().getFirst().formulas()).containsExactly("B1", "C1", "D1");
    }

    @Test
    void macrosAreSeenAndLeftAlone() {
        var parts = new java.util.LinkedHashMap<>(Map.of(
                "[Content_Types].xml", "<Types/>",
                "xl/workbook.xml", "<workbook><sheets/></workbook>",
                "xl/_rels/workbook.xml.rels", "<Relationships/>",
                "xl/vbaProject.bin", "evil"));

        assertThat(Book.read(zip("a.xlsm", parts)).macros()).isTrue();
    }

    @Test
    void whatIsNoSheetIsRefusedWithTheReason() {
        assertRefused(new SheetFile("a.csv", new byte[0]), Reason.EMPTY, "空");
        assertRefused(
                new SheetFile("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}),
                Reason.OLD_OR_LOCKED,
                "パスワード");
        assertRefused(zip("a.docx", Map.of("word/document.xml", "<d/>")), Reason.OTHER_FORMAT, "");
        assertRefused(new SheetFile("a.csv", new byte[] {1, 0, 2, 0}), Reason.OTHER_FORMAT, "");
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, (byte) 0xFF, 0x20};
        assertRefused(new SheetFile("図.XLSX", picture), Reason.NOT_EXCEL, "Excel");
        assertRefused(new SheetFile("図.csv", picture), Reason.OTHER_FORMAT, "");
    }

    @Test
    void aWorkbookThatWasCutOffIsNotReadInPart() {
        var whole = SheetFixtures.monthly();
        var half = Arrays.copyOf(whole.bytes(), whole.bytes().length / 2);

        assertRefused(new SheetFile("a.xlsx", half), Reason.CUT_SHORT, "途中で切れているか壊れています");
        assertRefused(zip("a.xlsx", Map.of("[Content_Types].xml", "<Types/>")), Reason.CUT_OFF, "xl/workbook.xml");
    }

    @Test
    void aBrokenPartIsNamed() {
        assertRefused(
                xlsx("a.xlsx", Map.of("一覧", "<sheetData><row r=\"1\"><c")), Reason.BROKEN, "xl/worksheets/sheet1.xml");
        assertRefused(
                xlsx("a.xlsx", Map.of("一覧", data(row(1, "<c r=\"@\" t=\"s\"><v>99</v></c>")))), Reason.BROKEN, "一覧!A1");
    }

    @Test
    void entitiesAreNotExpanded() {
        assertRefused(
                zip(
                        "a.xlsx",
                        Map.of(
                                "xl/workbook.xml",
                                        "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook>&a;</workbook>",
                                "xl/_rels/workbook.xml.rels", "<Relationships/>")),
                Reason.BROKEN,
                "xl/workbook.xml");
    }

    @Test
    void aZipBombIsStoppedWhileItUnpacks() {
        var zeros = "0".repeat(64 * 1024 * 1024);
        assertRefused(
                xlsx("a.xlsx", Map.of("一覧", "<sheetData><row><c><v>" + zeros + "</v></c></row></sheetData>")),
                Reason.BOMB,
                "");
    }

    @Test
    void moreRowsThanAnybodyReadsAreRefusedWithTheSheet() {
        var lines = new String[200_001];
        Arrays.setAll(lines, i -> i == 0 ? "No,件名" : i + ",x");

        assertRefused(csv("大きい.csv", lines), Reason.TOO_MANY_ROWS, "大きい");
    }

    @Test
    void blankRowsBehindTheLastCountForNothing() {
        var rows = new StringBuilder(row(1, "No", "件名") + row(2, "1", "鍵"));
        for (int i = 3; i < 120_000; i++) {
            rows.append("<row r=\"").append(i).append("\"/>");
        }

        assertThat(Book.read(xlsx("a.xlsx", Map.of("一覧", data(rows.toString()))))
                        .sheets()
                        .getFirst()
                        .rows())
                .hasSize(2);
    }

    private static List<List<String>> texts(Book book) {
        return book.sheets().getFirst().rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static void assertRefused(SheetFile file, Reason reason, String where) {
        assertThatThrownBy(() -> Book.read(file)).isInstanceOfSatisfying(SheetRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.sentence(Language.JA)).contains(where);
        });
    }
}
