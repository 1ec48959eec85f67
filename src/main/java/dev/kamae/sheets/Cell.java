package dev.kamae.sheets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell.
 *
 * @param text as a reader sees it, without blanks around it
 * @param date the day, where the sheet itself says that it is one
 * @param filled whether it stands above, in cells that were merged with this one
 */
record Cell(String text, @Nullable LocalDate date, boolean filled) {

    static final Cell BLANK = new Cell("", null, false);

    static Cell of(String text) {
        var stripped = Prose.lines(text);
        return stripped.isEmpty() ? BLANK : new Cell(stripped, null, false);
    }

    static Cell of(LocalDate date) {
        return new Cell(date.toString(), date, false);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    Cell asFilled() {
        return new Cell(text, date, true);
    }
}
