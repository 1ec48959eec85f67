package dev.kamae.core;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV that a spreadsheet opens as what it is and never executes: words that would begin a formula get an apostrophe in front.
 */
public final class SafeCsv {

    /** What begins a formula, in full width too, since Japanese input writes it so. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private SafeCsv() {}

    /**
     * Writes UTF-8 with a byte order mark, by which Excel recognises it, and closes nothing.
     *
     * @param rows each cell a {@link Number}, written as it is and never grouped, or anything else, written as its words
     */
    public static void write(OutputStream to, Iterable<? extends List<?>> rows) throws IOException {
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        for (var row : rows) {
            csv.writeRecord(row.stream().map(SafeCsv::cell).toList());
        }
        csv.flush();
        writer.flush();
    }

    /** The words with an apostrophe in front where a spreadsheet would take them for a formula. */
    public static String defused(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private static String cell(Object cell) {
        return cell instanceof Number number ? number.toString() : defused(cell.toString());
    }
}
