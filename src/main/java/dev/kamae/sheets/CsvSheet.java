package dev.kamae.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.kamae.core.SafeCsv;
import dev.kamae.sheets.SheetRefused.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file: commas, tabs or semicolons between the cells; UTF-8 with or without a byte order mark, UTF-16 with one, or
 * Shift_JIS as Windows writes it.
 */
final class CsvSheet {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final int LONGEST_RECORD = 4 * 1024 * 1024;

    private final SheetFile file;
    private final Charset charset;
    private final String text;

    private CsvSheet(SheetFile file, Charset charset, String text) {
        this.file = file;
        this.charset = charset;
        this.text = text;
    }

    static CsvSheet of(SheetFile file) {
        var bytes = file.bytes();
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new CsvSheet(file, StandardCharsets.UTF_8, exactly(bytes, 3, StandardCharsets.UTF_8));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new CsvSheet(file, StandardCharsets.UTF_16LE, exactly(bytes, 2, StandardCharsets.UTF_16LE));
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new CsvSheet(file, StandardCharsets.UTF_16BE, exactly(bytes, 2, StandardCharsets.UTF_16BE));
        }
        try {
            return new CsvSheet(file, StandardCharsets.UTF_8, decoded(bytes, 0, StandardCharsets.UTF_8));
        } catch (CharacterCodingException notUtf8) {
            return new CsvSheet(file, SHIFT_JIS, exactly(bytes, 0, SHIFT_JIS));
        }
    }

    /** As people call it. */
    String encoding() {
        return charset.equals(SHIFT_JIS) ? "Shift_JIS" : charset.name();
    }

    Sheet read(Limits limits) {
        var rows = new ArrayList<Row>();
        var name = file.title();
        if (text.indexOf('\0') >= 0) {
            throw new SheetRefused(Reason.OTHER_FORMAT);
        }
        var reader = CsvReader.builder()
                .fieldSeparator(separator())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text);
        var line = 1L;
        var number = 0;
        try (reader) {
            for (var record : reader) {
                line = record.getStartingLineNumber();
                var row = new Row(++number, cells(record.getFields(), name, limits));
                limits.row(name, row.isBlank());
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        } catch (CsvParseException broken) {
            throw new SheetRefused(Reason.QUOTE_OPEN, lineOfLastQuote(line));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Sheet(name, rows, List.of());
    }

    private static List<Cell> cells(List<String> fields, String name, Limits limits) {
        var cells = new ArrayList<Cell>(fields.size());
        for (var field : fields) {
            var cell = Cell.of(armed(field));
            if (!cell.isBlank()) {
                limits.column(name, cells.size());
                limits.text(cell.text());
            }
            cells.add(cell);
        }
        while (cells.size() > Limits.MOST_COLUMNS) {
            cells.removeLast();
        }
        return cells;
    }

    /** Without the apostrophe that {@link SafeCsv} puts in front of what a spreadsheet would take for a formula. */
    static String armed(String written) {
        return written.startsWith("'") && SafeCsv.defused(written.substring(1)).equals(written)
                ? written.substring(1)
                : written;
    }

    /** What stands most often outside of quotation marks in the first lines. */
    private char separator() {
        var counts = new int[3];
        var quoted = false;
        for (int i = 0; i < Math.min(text.length(), 20_000); i++) {
            var character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && ",\t;".indexOf(character) >= 0) {
                counts[",\t;".indexOf(character)]++;
            }
        }
        if (counts[1] > counts[0] && counts[1] >= counts[2]) {
            return '\t';
        }
        return counts[2] > counts[0] ? ';' : ',';
    }

    private long lineOfLastQuote(long after) {
        var line = 1L
                + text.substring(0, Math.max(0, text.lastIndexOf('"')))
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
        return Math.max(after, line);
    }

    private static String exactly(byte[] bytes, int from, Charset charset) {
        try {
            return decoded(bytes, from, charset);
        } catch (CharacterCodingException broken) {
            throw isBinary(bytes)
                    ? new SheetRefused(Reason.OTHER_FORMAT)
                    : new SheetRefused(Reason.ENCODING, firstBadLine(bytes, from, charset));
        }
    }

    /** A picture, say: no text of one or two bytes a character has a byte of nothing. */
    private static boolean isBinary(byte[] bytes) {
        for (var one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static String decoded(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static long firstBadLine(byte[] bytes, int from, Charset charset) {
        var read = CharBuffer.allocate(bytes.length);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from), read, true);
        return 1 + read.flip().chars().filter(character -> character == '\n').count();
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
