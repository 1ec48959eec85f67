package dev.kamae.uikit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a drawing shows, as words and figures.
 *
 * @param columns the headings
 * @param rows each with a cell for every column
 */
public record DataTable(List<String> columns, List<List<Cell>> rows) {

    /**
     * @param shown for the screen, grouped and with its unit where it has one
     * @param raw for a file: a {@link Number} as it was counted, or words
     */
    public record Cell(String shown, Object raw) {

        public static Cell words(String words) {
            return new Cell(words, words);
        }
    }

    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        var width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Each row has %d cells".formatted(width));
        }
    }

    /** Headings and raw cells, as {@link dev.kamae.core.SafeCsv} writes them. */
    public List<List<Object>> raw() {
        var raw = new ArrayList<List<Object>>();
        raw.add(List.copyOf(columns));
        rows.forEach(row -> raw.add(row.stream().map(Cell::raw).toList()));
        return raw;
    }

    /** Whether a column has figures, which stand to the right. */
    boolean isNumeric(int column) {
        return rows.stream().anyMatch(row -> row.get(column).raw() instanceof Number);
    }

    IntStream indices() {
        return IntStream.range(0, columns.size());
    }
}
