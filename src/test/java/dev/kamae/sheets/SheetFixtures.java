package dev.kamae.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sheets as teams keep them. */
public final class SheetFixtures {

    public static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    /** The day on which the sheets are looked at. */
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

    private SheetFixtures() {}

    public static SheetFile csv(String name, String... lines) {
        return csv(name, SHIFT_JIS, lines);
    }

    public static SheetFile csv(String name, Charset charset, String... lines) {
        return new SheetFile(name, (String.join("\r\n", lines) + "\r\n").getBytes(charset));
    }

    /**
     * 120 issues over six months, April to September 2026, twenty opened in each: as somebody keeps it in Excel, with every way to
     * write a date, words for dates that nobody can read, departments for owners, and a long remarks column.
     */
    public static SheetFile messy() {
        var lines = new ArrayList<String>();
        lines.add("課題管理表,,,,,,,,,");
        lines.add("最終更新 2026/10/01,,,,,,,,,");
        lines.add("No.,件名,重要度,ステータス,担当部署,期限,起票日,完了日,備考");
        for (int i = 0; i < 120; i++) {
            var opened = opened(i);
            var closed = closed(i);
            lines.add(String.join(
                    ",",
                    "No." + (i + 1),
                    (i % 7 == 0 ? "髙リスク①" : "") + "課題 " + (i + 1) + " 認証の見直し",
                    List.of("高", "中", "低", "Ｈ").get(i % 4),
                    closed.isEmpty() ? List.of("対応中", "保留", "未着手").get(i % 3) : "クローズ",
                    List.of("情報システム部", "", "開発1課", "hayashi").get(i % 4),
                    List.of("2Q末", "未定", "2026/9/" + (1 + i % 28), "", "R8.12.5")
                            .get(i % 5),
                    written(opened, i),
                    closed.isEmpty() ? "" : written(closed.get(), i + 1),
                    "\"経緯 " + i + "\n2行目に、長い備考が続く。" + "あ".repeat(i % 50) + "\""));
        }
        lines.add("合計,,,,,,,,");
        return csv("課題管理表_20261001.csv", lines.toArray(String[]::new));
    }

    public static LocalDate opened(int issue) {
        return LocalDate.of(2026, 4 + issue / 20, 1 + issue * 7 % 28);
    }

    /** Three of five are closed, a month and some days later, as far as September goes. */
    public static Optional<LocalDate> closed(int issue) {
        var closed = opened(issue).plusDays(20 + issue % 30);
        return Optional.of(closed).filter(date -> issue % 5 < 3 && date.isBefore(LocalDate.of(2026, 10, 1)));
    }

    /** What the team's own sheet says of a month. */
    public static long openedIn(YearMonth month) {
        return issues().filter(i -> YearMonth.from(opened(i)).equals(month)).count();
    }

    public static long closedIn(YearMonth month) {
        return issues().filter(i ->
                        closed(i).map(YearMonth::from).filter(month::equals).isPresent())
                .count();
    }

    public static long leftAfter(YearMonth month) {
        return issues().filter(i -> !YearMonth.from(opened(i)).isAfter(month))
                .filter(i -> closed(i)
                        .filter(date -> !YearMonth.from(date).isAfter(month))
                        .isEmpty())
                .count();
    }

    private static java.util.stream.IntStream issues() {
        return java.util.stream.IntStream.range(0, 120);
    }

    private static String written(LocalDate date, int way) {
        return switch (way % 7) {
            case 0 -> "%d/%d/%d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            case 1 -> "R8.%d.%d".formatted(date.getMonthValue(), date.getDayOfMonth());
            case 2 -> "令和8年%d月%d日".formatted(date.getMonthValue(), date.getDayOfMonth());
            case 3 -> "%d/%d".formatted(date.getMonthValue(), date.getDayOfMonth());
            case 4 -> date.toString();
            case 5 -> "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            default -> "２０２６／%d／%d".formatted(date.getMonthValue(), date.getDayOfMonth());
        };
    }

    /** An XLSX of these sheets by name, each the rows of its {@code sheetData} and what stands behind it, as raw XML. */
    public static SheetFile xlsx(String name, Map<String, String> sheets, String... sharedStrings) {
        var parts = new LinkedHashMap<String, String>();
        var workbook = new StringBuilder();
        var relations = new StringBuilder();
        var number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            workbook.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheet.getKey(), number, number));
            relations.append(
                    "<Relationship Id=\"rId%d\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                            .formatted(number, number));
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet xmlns=\"http://m\">" + sheet.getValue() + "</worksheet>");
        }
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://m\" xmlns:r=\"http://r\"><sheets>" + workbook + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                        + "<numFmt numFmtId=\"177\" formatCode=\"[Red]#,##0\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/></cellXfs>"
                        + "</styleSheet>");
        parts.put("xl/sharedStrings.xml", "<sst>" + String.join("", sharedStrings) + "</sst>");
        return zip(name, parts);
    }

    public static SheetFile zip(String name, Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new SheetFile(name, bytes.toByteArray());
    }

    /** The cells of a row, from column A, as words; a cell that begins with {@code <} is raw XML of its own. */
    public static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            var at = (char) ('A' + i) + String.valueOf(number);
            row.append(
                    cells[i].startsWith("<")
                            ? cells[i].replace("@", at)
                            : "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    public static String data(String... rows) {
        return "<sheetData>" + String.join("", rows) + "</sheetData>";
    }

    /**
     * A workbook of a sheet a month, April to June 2026: carried over, closed, and one that was closed in May and says so only in
     * June.
     */
    public static SheetFile monthly() {
        var sheets = new LinkedHashMap<String, String>();
        sheets.put(
                "4月",
                data(
                        row(1, "No", "件名", "重要度", "状況", "起票日", "完了日", "備考"),
                        row(2, "1", "古い鍵", "高", "対応中", "2026/3/10", "", "4月の備考"),
                        row(3, "2", "ログの保管", "中", "未着手", "2026/4/5", "", ""),
                        row(4, "3", "多要素認証", "高", "クローズ", "2026/4/7", "2026/4/20", "")));
        sheets.put(
                "5月",
                data(
                        row(1, "No", "件名", "重要度", "状況", "起票日", "完了日", "備考"),
                        row(2, "1", "古い鍵", "緊急", "対応中", "2026/3/10", "", "5月の備考"),
                        row(3, "2", "ログの保管", "中", "対応中", "2026/4/5", "", ""),
                        row(4, "4", "証跡の欠落", "低", "保留", "2026/5/12", "", "")));
        sheets.put(
                "6月",
                data(
                        row(1, "No", "件名", "重要度", "状況", "起票日", "完了日", "備考"),
                        row(2, "1", "古い鍵", "緊急", "クローズ", "2026/3/10", "2026/6/30", "片付いた"),
                        row(3, "2", "ログの保管", "中", "クローズ", "2026/4/5", "2026/5/28", "")));
        return xlsx("課題一覧2026.xlsx", sheets);
    }
}
