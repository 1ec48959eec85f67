package dev.kamae.sheets;

import dev.kamae.core.Language;
import dev.kamae.core.LogText;
import dev.kamae.core.Texts;

/**
 * What is to be said about a row, or about a sheet as a whole.
 *
 * @param row as the spreadsheet counts it; 0 for the sheet as a whole
 * @param column its heading; empty when it is about the whole row
 * @param found what stood there, or what was made of it
 */
public record Remark(String sheet, int row, String column, Kind kind, String found) {

    /** What is said, and whether the row comes in all the same. */
    public enum Kind {
        SHEET_SKIPPED(true),
        MACROS(false),
        FORMULAS(false),
        FIRST_OF_GROUP(false),
        NO_TITLE(true),
        TOTAL(true),
        BY_HAND(true),
        TWICE(true),
        KNOWN(true),
        NUMBER_TWICE(false),
        CONTINUED(false),
        TITLE_CUT(false),
        TEXT_CUT(false),
        DUE_UNREADABLE(false),
        DATE_UNREADABLE(false),
        DATE_IN_FUTURE(false),
        OPENED_MISSING(false),
        CLOSED_WITHOUT_DATE(false),
        CLOSED_DATE_OF_OPEN(false),
        CLOSED_BEFORE_OPENED(false),
        ACCEPTANCE_IS_A_DECISION(false),
        NOT_IN_NEXT_SHEET(false);

        private final boolean leftOut;

        Kind(boolean leftOut) {
            this.leftOut = leftOut;
        }

        /** Whether the row, or the sheet, does not come in. */
        public boolean isLeftOut() {
            return leftOut;
        }
    }

    private static final int SHOWN = 80;

    public String sentence(Language language) {
        return Texts.text(
                language, "sheets.remark." + kind, new LogText(found).cut(SHOWN), new LogText(column).cut(SHOWN));
    }
}
