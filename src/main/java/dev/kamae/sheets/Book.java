package dev.kamae.sheets;

import dev.kamae.sheets.SheetRefused.Reason;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file as it was read: its sheets, and what was seen on the way.
 *
 * @param sha256 of its bytes
 * @param format {@code XLSX}, or the encoding of a CSV file
 * @param macros whether it has macros, which nobody reads
 */
record Book(String file, String sha256, String format, List<Sheet> sheets, boolean macros) {

    Book {
        sheets = List.copyOf(sheets);
    }

    /** Reads a file by what it is, whatever it is called; refuses with {@link SheetRefused}. */
    static Book read(SheetFile file) {
        var bytes = file.bytes();
        if (bytes.length == 0) {
            throw new SheetRefused(Reason.EMPTY);
        }
        if (bytes.length > SheetFile.MOST_BYTES) {
            throw new SheetRefused(Reason.TOO_LARGE, SheetFile.MOST_BYTES / 1024 / 1024);
        }
        var limits = new Limits();
        if (starts(bytes, 'P', 'K')) {
            return XlsxBook.read(file, limits);
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new SheetRefused(Reason.OLD_OR_LOCKED);
        }
        try {
            var csv = CsvSheet.of(file);
            return new Book(file.name(), sha256(bytes), csv.encoding(), List.of(csv.read(limits)), false);
        } catch (SheetRefused refused) {
            throw refused.reason() == Reason.OTHER_FORMAT && file.isCalledExcel()
                    ? new SheetRefused(Reason.NOT_EXCEL)
                    : refused;
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
