package dev.kamae.sheets;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the spreadsheet counts it, from 1
 */
record Row(int number, List<Cell> cells) {

    Row {
        cells = List.copyOf(cells);
    }

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
