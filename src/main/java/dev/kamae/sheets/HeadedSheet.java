package dev.kamae.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of which the headings are known.
 *
 * @param headings each once; the same heading a second time carries a number
 * @param rows those below the headings
 */
record HeadedSheet(String name, List<String> headings, List<Row> rows) {

    /** Titles, dates and logos stand above the headings. */
    private static final int HEADINGS_WITHIN = 30;

    private static final int FEWEST_HEADINGS = 2;

    /** Empty when no row looks like headings, a title among them. */
    static Optional<HeadedSheet> of(Sheet sheet) {
        var best = -1;
        var most = FEWEST_HEADINGS - 1;
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, sheet.rows().size()); i++) {
            var known = HeadingWords.headings(
                    sheet.rows().get(i).cells().stream().map(Cell::text).toList());
            if (known > most || known == most && best == i - 1) {
                best = i;
                most = known;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        var headings = distinct(sheet.rows().get(best).cells());
        return Optional.of(new HeadedSheet(
                sheet.name(),
                headings,
                List.copyOf(sheet.rows().subList(best + 1, sheet.rows().size()))));
    }

    private static List<String> distinct(List<Cell> cells) {
        var seen = new HashMap<String, Integer>();
        var headings = new ArrayList<String>();
        for (var cell : cells) {
            var heading = cell.text().replaceAll("\\s+", " ");
            var times = heading.isEmpty() ? 1 : seen.merge(heading, 1, Integer::sum);
            headings.add(times == 1 ? heading : heading + " (" + times + ")");
        }
        return headings;
    }

    Cell cell(Row row, String heading) {
        var column = headings.indexOf(heading);
        return column < 0 ? Cell.BLANK : row.cell(column);
    }
}
