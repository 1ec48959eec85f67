package dev.kamae.sheets;

import dev.kamae.sheets.SheetRefused.Reason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one worksheet of an XLSX: values as they were reckoned last, dates by their style, merged cells filled downwards. */
final class XlsxSheet implements XlsxParts.Tags {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final int MOST_MERGED = 100_000;
    private static final int MOST_FORMULAS_NAMED = 20;

    private final String name;
    private final List<String> strings;
    private final Set<Integer> dateStyles;
    private final boolean since1904;
    private final Limits limits;

    private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
    private final List<String> formulas = new ArrayList<>();
    private int row;
    private int column;
    private int merged;

    XlsxSheet(String name, List<String> strings, Set<Integer> dateStyles, boolean since1904, Limits limits) {
        this.name = name;
        this.strings = strings;
        this.dateStyles = dateStyles;
        this.since1904 = since1904;
        this.limits = limits;
    }

    @Override
    public void tag(String tag, XMLStreamReader xml) throws XMLStreamException {
        switch (tag) {
            case "row" -> {
                var number = XlsxBook.number(xml, "r");
                row = number > 0 ? number : row + 1;
                column = -1;
                limits.row(name, true);
            }
            case "c" -> cell(xml);
            case "mergeCell" -> merge(XlsxBook.text(xml, "ref"));
            default -> {}
        }
    }

    Sheet sheet() {
        var all = new ArrayList<Row>();
        rows.forEach((number, cells) -> all.add(new Row(number, cells)));
        return new Sheet(name, all, formulas);
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        var address = ADDRESS.matcher(XlsxBook.text(xml, "r"));
        column = address.matches() ? column(address.group(1)) : column + 1;
        var type = XlsxBook.text(xml, "t");
        var style = XlsxBook.number(xml, "s");
        var value = "";
        var formula = false;
        for (int depth = 1; depth > 0; ) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = XlsxParts.text(xml);
                    case "f" -> {
                        formula = true;
                        xml.getElementText();
                    }
                    default -> depth++;
                }
            }
        }
        var cell = read(type, style, value);
        if (formula && formulas.size() < MOST_FORMULAS_NAMED) {
            formulas.add(address(column) + row);
        }
        if (!cell.isBlank()) {
            put(cell);
        }
    }

    private Cell read(String type, int style, String value) {
        return switch (type) {
            case "s" -> Cell.of(CsvSheet.armed(shared(value)));
            case "b" -> Cell.of(value.equals("1") ? "TRUE" : "FALSE");
            case "inlineStr", "str", "e" -> Cell.of(CsvSheet.armed(value));
            case "d" -> Cell.of(value);
            default -> {
                var date = dateStyles.contains(style) ? date(value) : null;
                yield date == null ? Cell.of(plain(value)) : Cell.of(date);
            }
        };
    }

    private String shared(String index) {
        try {
            return strings.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
            throw new SheetRefused(Reason.BROKEN, name + "!" + address(column) + row);
        }
    }

    /** Days are counted from 1900, which the first spreadsheets took for a leap year, or from 1904. */
    private @Nullable LocalDate date(String value) {
        try {
            var days = (long) Math.floor(Double.parseDouble(value));
            if (days < 1 || days > 2_958_465) {
                return null;
            }
            return since1904
                    ? LocalDate.of(1904, 1, 1).plusDays(days)
                    : LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
        } catch (NumberFormatException | DateTimeException none) {
            return null;
        }
    }

    private static String plain(String value) {
        if (value.length() > 40) {
            return value;
        }
        try {
            var number = new BigDecimal(value);
            return Math.abs(number.scale()) > 40
                    ? value
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException words) {
            return value;
        }
    }

    private void put(Cell cell) {
        limits.column(name, column);
        limits.text(cell.text());
        var cells = rows.get(row);
        if (cells == null) {
            limits.row(name, false);
            cells = new ArrayList<>();
            rows.put(row, cells);
        }
        set(cells, column, cell);
    }

    private static void set(List<Cell> cells, int column, Cell cell) {
        if (cells.size() <= column) {
            cells.addAll(Collections.nCopies(column + 1 - cells.size(), Cell.BLANK));
        }
        cells.set(column, cell);
    }

    /** What stands in the first of merged cells holds for those below it, where there is anything else in their rows. */
    private void merge(String reference) {
        var corners = reference.split(":");
        if (corners.length != 2) {
            return;
        }
        var first = ADDRESS.matcher(corners[0]);
        var last = ADDRESS.matcher(corners[1]);
        if (!first.matches() || !last.matches()) {
            return;
        }
        var from = Integer.parseInt(first.group(2));
        var to = Integer.parseInt(last.group(2));
        var at = column(first.group(1));
        var head = rows.get(from);
        if (head == null || to <= from || at >= head.size() || head.get(at).isBlank()) {
            return;
        }
        for (var cells : rows.subMap(from, false, to, true).values()) {
            if (++merged > MOST_MERGED) {
                throw new SheetRefused(Reason.BROKEN, name + "!" + reference);
            }
            limits.text(head.get(at).text());
            set(cells, at, head.get(at).asFilled());
        }
    }

    private static int column(String letters) {
        var column = 0;
        for (var letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** {@code AB} for the 28th column. */
    static String address(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
