package dev.kamae.sheets;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One row of a sheet as an issue, by what the columns mean; rows that only go on with it are added to it. */
final class Line {

    private final HeadedSheet sheet;
    private final Row row;
    private final Layout layout;
    private final LocalDate day;
    private final Map<String, String> more = new java.util.HashMap<>();

    /** @param day of which the sheet speaks */
    Line(HeadedSheet sheet, Row row, Layout layout, LocalDate day) {
        this.sheet = sheet;
        this.row = row;
        this.layout = layout;
        this.day = day;
    }

    String sheet() {
        return sheet.name();
    }

    int number() {
        return row.number();
    }

    LocalDate day() {
        return day;
    }

    Cell cell(Meaning meaning) {
        return layout.column(meaning)
                .map(column -> sheet.cell(row, column.heading()))
                .orElse(Cell.BLANK);
    }

    String heading(Meaning meaning) {
        return layout.column(meaning).map(Column::heading).orElse("");
    }

    /** The text of a cell, and of the rows that go on with it. */
    String text(Column column) {
        var text = sheet.cell(row, column.heading()).text();
        var rest = more.getOrDefault(column.heading(), "");
        return rest.isEmpty() ? text : text.isEmpty() ? rest : text + "\n" + rest;
    }

    /** On one line. */
    String title() {
        return cell(Meaning.TITLE).text().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    String alias() {
        return cell(Meaning.NUMBER).text().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    Optional<LocalDate> date(Meaning meaning) {
        return SheetDates.read(cell(meaning), inThePast());
    }

    /** By when; a day without a year is the first one after the issue was opened. */
    Optional<LocalDate> due(LocalDate opened) {
        return SheetDates.read(cell(Meaning.DUE), written -> {
            var due = written.atYear(opened.getYear());
            return due.isBefore(opened) ? written.atYear(opened.getYear() + 1) : due;
        });
    }

    private Function<MonthDay, LocalDate> inThePast() {
        return written -> {
            var date = written.atYear(day.getYear());
            return date.isAfter(day) ? written.atYear(day.getYear() - 1) : date;
        };
    }

    /** Whether a row says no more than that the one above goes on: its title or number is merged with it, or is missing. */
    static boolean goesOn(HeadedSheet sheet, Row row, Layout layout) {
        var line = new Line(sheet, row, layout, LocalDate.EPOCH);
        var title = line.cell(Meaning.TITLE);
        var number = line.cell(Meaning.NUMBER);
        if (title.filled()) {
            return number.filled() || number.isBlank();
        }
        return title.isBlank()
                && (number.isBlank() || number.filled())
                && layout.columns().stream()
                        .filter(column -> !sheet.cell(row, column.heading()).isBlank())
                        .filter(column -> !sheet.cell(row, column.heading()).filled())
                        .allMatch(column -> isProse(column.meaning()));
    }

    /** Whether a row has anything to add to the one above. */
    static boolean says(HeadedSheet sheet, Row row, Layout layout) {
        return layout.columns().stream()
                .map(column -> sheet.cell(row, column.heading()))
                .anyMatch(cell -> !cell.isBlank() && !cell.filled());
    }

    private static boolean isProse(Meaning meaning) {
        return meaning == Meaning.NOTE || meaning == Meaning.DESCRIPTION || meaning == Meaning.NOTHING;
    }

    void add(Row goingOn) {
        for (var column : layout.columns()) {
            var cell = sheet.cell(goingOn, column.heading());
            if (isProse(column.meaning()) && !cell.isBlank() && !cell.filled()) {
                more.merge(column.heading(), cell.text(), (before, after) -> before + "\n" + after);
            }
        }
    }

    /** As the file has it, one for each column. */
    List<String> cells() {
        var cells = new ArrayList<String>();
        layout.columns().forEach(column -> cells.add(text(column)));
        return cells;
    }
}
