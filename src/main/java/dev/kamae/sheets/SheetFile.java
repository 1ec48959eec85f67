package dev.kamae.sheets;

import java.util.Locale;

/**
 * A file that somebody hands over.
 *
 * @param name what it is called where it comes from
 */
@SuppressWarnings("ArrayRecordComponent")
public record SheetFile(String name, byte[] bytes) {

    /** A file with more bytes is not read. */
    public static final int MOST_BYTES = 30 * 1024 * 1024;

    boolean isCalledExcel() {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                || name.toLowerCase(Locale.ROOT).endsWith(".xlsm");
    }

    /** The name without what says its format. */
    String title() {
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
