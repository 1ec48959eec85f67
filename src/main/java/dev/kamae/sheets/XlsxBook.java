package dev.kamae.sheets;

import dev.kamae.sheets.SheetRefused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** A workbook in the format of Excel since 2007. Formulas are never reckoned and macros never read. */
final class XlsxBook {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";

    /** In a number format: what stands in quotation marks or brackets or behind a backslash says nothing about dates. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.");

    private final XlsxParts parts;
    private final Limits limits;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> strings = new ArrayList<>();
    private final Set<Integer> dateStyles = new HashSet<>();
    private boolean since1904;

    private XlsxBook(XlsxParts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    static Book read(SheetFile file, Limits limits) {
        try (var parts = XlsxParts.of(file.bytes())) {
            if (!parts.has(WORKBOOK)) {
                throw new SheetRefused(
                        parts.has("[Content_Types].xml") ? Reason.CUT_OFF : Reason.OTHER_FORMAT, WORKBOOK);
            }
            var book = new XlsxBook(parts, limits);
            return new Book(
                    file.name(), Book.sha256(file.bytes()), "XLSX", book.read(), parts.has("xl/vbaProject.bin"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Sheet> read() throws IOException {
        contents();
        if (parts.has(STYLES)) {
            styles();
        }
        if (parts.has(STRINGS)) {
            parts.read(STRINGS, (tag, xml) -> {
                if (tag.equals("si")) {
                    var text = XlsxParts.text(xml);
                    limits.text(text);
                    strings.add(text);
                }
            });
        }
        var read = new ArrayList<Sheet>();
        for (var sheet : sheets.entrySet()) {
            var reading = new XlsxSheet(sheet.getKey(), strings, dateStyles, since1904, limits);
            parts.read(sheet.getValue(), reading);
            read.add(reading.sheet());
        }
        return read;
    }

    private void contents() throws IOException {
        var targets = new HashMap<String, String>();
        parts.read("xl/_rels/workbook.xml.rels", (tag, xml) -> {
            if (tag.equals("Relationship") && text(xml, "Type").endsWith("/worksheet")) {
                var target = text(xml, "Target");
                targets.put(text(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        parts.read(WORKBOOK, (tag, xml) -> {
            if (tag.equals("workbookPr")) {
                since1904 = Set.of("1", "true").contains(text(xml, "date1904"));
            } else if (tag.equals("sheet") && targets.containsKey(text(xml, "id"))) {
                sheets.putIfAbsent(text(xml, "name"), targets.getOrDefault(text(xml, "id"), ""));
            }
        });
    }

    /** Which styles show a number as a date. */
    private void styles() throws IOException {
        var formats = new HashMap<Integer, String>();
        var inCells = new boolean[1];
        var style = new int[1];
        parts.read(STYLES, (tag, xml) -> {
            switch (tag) {
                case "numFmt" -> formats.put(number(xml, "numFmtId"), text(xml, "formatCode"));
                case "cellXfs" -> inCells[0] = true;
                case "cellStyles", "dxfs" -> inCells[0] = false;
                case "xf" -> {
                    if (inCells[0]) {
                        var format = number(xml, "numFmtId");
                        if (isDate(format, formats.getOrDefault(format, ""))) {
                            dateStyles.add(style[0]);
                        }
                        style[0]++;
                    }
                }
                default -> {}
            }
        });
    }

    private static boolean isDate(int format, String code) {
        if (!code.isEmpty()) {
            var letters = LITERAL.matcher(code).replaceAll("").toLowerCase(java.util.Locale.ROOT);
            return !letters.contains("general") && (letters.contains("y") || letters.contains("d"));
        }
        return format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 36
                || format >= 50 && format <= 58;
    }

    /** An attribute by its local name, whatever the namespace: strict and transitional files differ in it. */
    static String text(XMLStreamReader xml, String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static int number(XMLStreamReader xml, String attribute) {
        try {
            return Integer.parseInt(text(xml, attribute));
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
