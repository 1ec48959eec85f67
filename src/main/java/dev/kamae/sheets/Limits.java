package dev.kamae.sheets;

import dev.kamae.sheets.SheetRefused.Reason;

/** How much a file may hold, counted while it is read, so that none is read to its end that holds more. */
final class Limits {

    static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 200;
    static final int MOST_TEXT = 60_000_000;

    /** Rows that a spreadsheet has, blank ones among them. */
    private static final int MOST_PASSED = 2_000_000;

    private int rows;
    private int passed;
    private long text;

    /** Counts a row of a sheet. */
    void row(String sheet, boolean blank) {
        if (++passed > MOST_PASSED || !blank && ++rows > MOST_ROWS) {
            throw new SheetRefused(Reason.TOO_MANY_ROWS, MOST_ROWS, sheet);
        }
    }

    void column(String sheet, int column) {
        if (column >= MOST_COLUMNS) {
            throw new SheetRefused(Reason.TOO_MANY_COLUMNS, MOST_COLUMNS, sheet);
        }
    }

    void text(String added) {
        text += added.length();
        if (text > MOST_TEXT) {
            throw new SheetRefused(Reason.TOO_MUCH_TEXT, MOST_TEXT);
        }
    }
}
