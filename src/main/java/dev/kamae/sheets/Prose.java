package dev.kamae.sheets;

import dev.kamae.issues.IssueDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a row: its description, and below it, each with its heading, the columns that have no other place in the
 * register. Put together when a row comes in, and taken apart again when it is written.
 */
final class Prose {

    private final Layout layout;

    Prose(Layout layout) {
        this.layout = layout;
    }

    /** @param owned whether what stands in the owner's column has a place of its own */
    String of(Line line, boolean owned) {
        var parts = new ArrayList<String>();
        if (line.title().length() > IssueDraft.LONGEST_TITLE) {
            parts.add(line.title());
        }
        layout.column(Meaning.DESCRIPTION).map(line::text).ifPresent(parts::add);
        for (var column : layout.columns()) {
            var text = line.text(column);
            var kept = switch (column.meaning()) {
                case NOTE -> true;
                case OWNER -> !owned;
                case OPENED, CLOSED -> line.date(column.meaning()).isEmpty();
                default -> false;
            };
            if (kept && !text.isEmpty()) {
                parts.add(headed(column, text));
            }
        }
        return String.join(
                        "\n\n", parts.stream().filter(part -> !part.isBlank()).toList())
                .replace("\0", "");
    }

    /** Whether a row has the same as another in all columns of running text, and no words of its own in the place of a date or owner. */
    boolean isSame(List<String> row, List<String> other) {
        var words = words(row);
        if (!words.isEmpty() && !words.equals(words(other))) {
            return false;
        }
        for (int i = 0; i < layout.columns().size(); i++) {
            if (isProse(layout.columns().get(i)) && !lines(at(row, i)).equals(lines(at(other, i)))) {
                return false;
            }
        }
        return true;
    }

    /** What stands below the description and is no running text: owners that are neither, and days that nobody can read. */
    private Map<String, String> words(List<String> cells) {
        var line = line(cells);
        var words = new HashMap<String, String>();
        for (var column : layout.columns()) {
            var text = line.text(column);
            var kept = switch (column.meaning()) {
                case OWNER ->
                    !layout.owners().containsKey(text) && layout.label(text).isEmpty();
                case OPENED, CLOSED -> line.date(column.meaning()).isEmpty();
                default -> false;
            };
            if (kept && !text.isEmpty()) {
                words.put(column.heading(), text);
            }
        }
        return words;
    }

    /** A row with the running text of another. */
    List<String> with(List<String> row, List<String> other) {
        var mixed = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            mixed.add(i < layout.columns().size() && isProse(layout.columns().get(i)) ? at(other, i) : row.get(i));
        }
        return mixed;
    }

    /**
     * What stands in each column of running text, and nothing in the others: what the row had, unless somebody has edited the text
     * since; then what can be told apart in it by the headings, and for a heading that is gone what the row had.
     *
     * @param before the row that the issue came from; null for one that was raised here
     */
    List<String> cells(IssueDraft content, @Nullable List<String> before) {
        var row = before == null ? List.<String>of() : before;
        if (before != null && isUnedited(content.description(), before)) {
            return with(layout.columns().stream().map(_ -> "").toList(), before);
        }
        var parts = parts(content.description());
        var title = before == null ? "" : line(before).title();
        var rest = lines(parts.getOrDefault("", ""));
        var free = title.length() > IssueDraft.LONGEST_TITLE && rest.startsWith(title)
                ? rest.substring(title.length()).strip()
                : rest;
        var described = layout.column(Meaning.DESCRIPTION).isPresent();
        var remarks = remarks();
        var cells = new ArrayList<String>();
        for (int i = 0; i < layout.columns().size(); i++) {
            var column = layout.columns().get(i);
            var part = parts.get(column.heading());
            cells.add(
                    switch (column.meaning()) {
                        case DESCRIPTION -> free;
                        case NOTE -> {
                            if (!column.equals(remarks)) {
                                yield part == null ? at(row, i) : part;
                            }
                            var own = part == null ? "" : part;
                            yield described || free.isEmpty() ? own : own.isEmpty() ? free : free + "\n\n" + own;
                        }
                        default -> "";
                    });
        }
        return cells;
    }

    static String headed(Column column, String text) {
        return "【%s】\n%s".formatted(column.heading(), text);
    }

    /** Line ends make no difference. */
    static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private boolean isUnedited(String description, List<String> before) {
        var line = line(before);
        var now = lines(description);
        return now.equals(recorded(of(line, true))) || now.equals(recorded(of(line, false)));
    }

    private static String recorded(String text) {
        return lines(Retelling.cut(text, IssueDraft.LONGEST_DESCRIPTION));
    }

    private Line line(List<String> cells) {
        var headings = layout.columns().stream().map(Column::heading).toList();
        var row = new Row(1, cells.stream().map(Cell::of).toList());
        return new Line(new HeadedSheet("", headings, List.of()), row, layout, LocalDate.EPOCH);
    }

    /** By heading; what stands above the first of them has none. A heading that comes again is text. */
    private Map<String, String> parts(String description) {
        var parts = new HashMap<String, String>();
        var text = lines(description);
        var headings = layout.columns().stream()
                .filter(column -> switch (column.meaning()) {
                    case NOTE, OWNER, OPENED, CLOSED -> true;
                    default -> false;
                })
                .map(column -> Pattern.quote(column.heading()))
                .collect(Collectors.joining("|"));
        if (headings.isEmpty()) {
            return Map.of("", text);
        }
        var match = Pattern.compile("(?m)^【(" + headings + ")】\n?").matcher(text);
        var heading = "";
        var from = 0;
        while (match.find()) {
            if (parts.containsKey(match.group(1)) || heading.equals(match.group(1))) {
                continue;
            }
            parts.put(heading, text.substring(from, match.start()).strip());
            heading = match.group(1);
            from = match.end();
        }
        parts.put(heading, text.substring(from).strip());
        return parts;
    }

    /** Where text goes that has no column of its own. */
    private @Nullable Column remarks() {
        return layout.columns().stream()
                .filter(column -> column.meaning() == Meaning.NOTE)
                .filter(HeadingWords::isRemarks)
                .findFirst()
                .or(() -> layout.column(Meaning.NOTE))
                .orElse(null);
    }

    private static boolean isProse(Column column) {
        return column.meaning() == Meaning.NOTE || column.meaning() == Meaning.DESCRIPTION;
    }

    private static String at(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
