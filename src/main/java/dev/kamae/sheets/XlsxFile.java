package dev.kamae.sheets;

import dev.kamae.core.SafeCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook of one sheet as it goes, in memory that does not grow: headings, dates as dates, and words that are never a formula. */
final class XlsxFile {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int LONGEST_CELL = 32_767;
    private static final int HEADING = 1;
    private static final int DATE = 2;
    private static final int WRAPPED = 3;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private XlsxFile() {}

    /**
     * Closes nothing.
     *
     * @param rows the headings first; each cell a {@link LocalDate}, a {@link Number}, or anything else for its words
     */
    static void write(OutputStream to, String sheet, Iterable<? extends List<?>> rows) throws IOException {
        var zip = new ZipOutputStream(to);
        part(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
                </Types>""");
        part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        part(
                zip,
                "xl/_rels/workbook.xml.rels",
                relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
        part(zip, "xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE, escaped(name(sheet))));
        part(zip, "xl/styles.xml", """
                <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/mm/dd"/></numFmts>\
                <fonts count="2"><font/><font><b/></font></fonts>\
                <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
                <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
                <cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/>\
                <xf xfId="0" numFmtId="164" applyNumberFormat="1"/>\
                <xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>""".formatted(MAIN));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        var xml = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        xml.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                + "<sheetFormatPr defaultColWidth=\"16\" defaultRowHeight=\"15\"/><sheetData>");
        var number = 0;
        for (var row : rows) {
            row(xml, ++number, row);
        }
        xml.write("</sheetData></worksheet>");
        xml.flush();
        zip.closeEntry();
        zip.finish();
    }

    private static void row(Writer xml, int number, List<?> cells) throws IOException {
        xml.write("<row r=\"" + number + "\">");
        for (int column = 0; column < cells.size(); column++) {
            var at = "<c r=\"" + XlsxSheet.address(column) + number + "\"";
            switch (cells.get(column)) {
                case LocalDate date ->
                    xml.write(at + " s=\"" + DATE + "\"><v>" + ChronoUnit.DAYS.between(EPOCH, date) + "</v></c>");
                case Number figure -> xml.write(at + "><v>" + figure + "</v></c>");
                case Object words -> words(xml, at, number == 1 ? HEADING : WRAPPED, words.toString());
            }
        }
        xml.write("</row>");
    }

    private static void words(Writer xml, String at, int style, String words) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        var safe = SafeCsv.defused(words);
        var shown = safe.length() <= LONGEST_CELL ? safe : safe.substring(0, LONGEST_CELL - 2) + "…";
        xml.write(at + " s=\"" + style + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(shown)
                + "</t></is></c>");
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** @param kindsAndTargets in turn */
    private static String relations(String... kindsAndTargets) {
        var relations = new StringBuilder("<Relationships xmlns=\"" + RELATIONS + "\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, OFFICE, kindsAndTargets[i], kindsAndTargets[i + 1]));
        }
        return relations.append("</Relationships>").toString();
    }

    /** A sheet's name is short and has none of these. */
    private static String name(String sheet) {
        var name = sheet.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.isEmpty() ? "1" : name.substring(0, Math.min(31, name.length()));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> {}
                default -> {
                    if (isXml(character)) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character >= ' ' && character < 0xD800
                || character > 0xDFFF && character < 0xFFFE
                || character > 0xFFFF;
    }
}
