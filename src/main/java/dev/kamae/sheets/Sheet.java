package dev.kamae.sheets;

import java.util.List;

/**
 * One sheet of a workbook, or the whole of a CSV file; rows without anything in them are left out.
 *
 * @param formulas where formulas stand, of which the values were taken that the spreadsheet reckoned last: {@code F12}
 */
record Sheet(String name, List<Row> rows, List<String> formulas) {

    Sheet {
        rows = List.copyOf(rows);
        formulas = List.copyOf(formulas);
    }
}
