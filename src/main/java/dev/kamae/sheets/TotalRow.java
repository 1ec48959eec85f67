package dev.kamae.sheets;

import java.util.regex.Pattern;

/** Tells the row below a table that counts it from the rows that are issues. */
final class TotalRow {

    private static final String COUNT = "[\\d,.]+(件|行|個|%|items?|issues?|rows?)?";
    private static final Pattern COUNTED = Pattern.compile(COUNT);
    private static final Pattern TOTAL =
            Pattern.compile("(合計|小計|総計|総合計|計|grandtotal|subtotal|total|sum)(件数)?[:=]?(" + COUNT + ")?");

    private TotalRow() {}

    /** Whether there is nothing in it but that word and counts; a row that has a number of its own is an issue. */
    static boolean is(HeadedSheet sheet, Row row, Layout layout) {
        var total = false;
        for (var column : layout.columns()) {
            var text = Folded.of(sheet.cell(row, column.heading()).text());
            if (text.isEmpty()) {
                continue;
            }
            if (TOTAL.matcher(text).matches()) {
                total = true;
            } else if (column.meaning() == Meaning.NUMBER
                    || !COUNTED.matcher(text).matches()) {
                return false;
            }
        }
        return total;
    }
}
