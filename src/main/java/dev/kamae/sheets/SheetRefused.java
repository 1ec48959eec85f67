package dev.kamae.sheets;

import dev.kamae.core.LogText;
import dev.kamae.core.Refusal;
import java.util.stream.Stream;

/** A file that cannot be read as a spreadsheet, and where it went wrong. */
public final class SheetRefused extends Refusal {

    /** Why a file is not read. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        /** Neither CSV nor XLSX: a picture, a document, an archive. */
        OTHER_FORMAT,
        /** Called so, and neither a workbook nor a text. */
        NOT_EXCEL,
        /** {@code .xls}, or any office file behind a password. */
        OLD_OR_LOCKED,
        /** Neither UTF-8 nor Shift_JIS nor UTF-16: the line. */
        ENCODING,
        /** A quotation mark that is opened and never closed: the line. */
        QUOTE_OPEN,
        /** The end of an XLSX is missing, so that nothing can be found in it. */
        CUT_SHORT,
        /** A part of an XLSX is missing: which one. */
        CUT_OFF,
        /** A part of an XLSX is not what it should be: which one. */
        BROKEN,
        /** Unpacked it is far larger than any sheet of issues. */
        BOMB,
        /** Rows: how many may be, and the sheet. */
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        /** Characters of all cells: how many may be. */
        TOO_MUCH_TEXT,
        /** No row looks like headings with a title among them. */
        NO_HEADINGS
    }

    private static final int SHOWN = 120;

    private final Reason reason;

    SheetRefused(Reason reason, Object... where) {
        super(
                "sheets.refused." + reason,
                Stream.of(where)
                        .map(one -> one instanceof String text ? new LogText(text).cut(SHOWN) : one)
                        .toArray());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
