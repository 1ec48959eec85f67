package dev.kamae.sheets;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.identity.Directory;
import dev.kamae.issues.IssueVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes issues as the rows of a ledger: what the register knows as it is now, in the words of the sheet, and what it does not
 * know as the file had it.
 */
final class Rewriting {

    private final Layout layout;
    private final Directory people;
    private final Language language;
    private final ZoneId zone;
    private final Prose prose;

    Rewriting(Layout layout, Directory people, Language language, ZoneId zone) {
        this.layout = layout;
        this.people = people;
        this.language = language;
        this.zone = zone;
        this.prose = new Prose(layout);
    }

    List<String> headings() {
        return layout.columns().stream().map(Column::heading).toList();
    }

    /** @param origin the row that it came from, null for an issue that was raised here */
    List<Object> row(IssueVersion issue, @Nullable OriginalRow origin) {
        var row = new ArrayList<>();
        var unchanged = origin != null && origin.version() == issue.version();
        var texts = prose.cells(issue.content(), origin == null ? null : origin.cells());
        for (int i = 0; i < layout.columns().size(); i++) {
            var column = layout.columns().get(i);
            var before = origin == null || i >= origin.cells().size()
                    ? ""
                    : origin.cells().get(i);
            row.add(
                    column.meaning() == Meaning.NOTE || column.meaning() == Meaning.DESCRIPTION
                            ? texts.get(i)
                            : cell(column, issue, origin, before, unchanged));
        }
        return row;
    }

    private Object cell(
            Column column, IssueVersion issue, @Nullable OriginalRow origin, String before, boolean unchanged) {
        var content = issue.content();
        return switch (column.meaning()) {
            case NUMBER -> origin == null || before.isEmpty() ? issue.number().toString() : before;
            case TITLE -> Retelling.title(before).equals(content.title()) ? before : content.title();
            case SEVERITY ->
                word(layout.severities(), content.severity(), before, "uikit.meaning." + content.severity());
            case STATUS -> word(layout.statuses(), issue.status(), before, "issues.status." + issue.status());
            case OWNER -> owner(column, issue, before);
            case DUE -> {
                var date = content.due().date();
                yield date != null
                        ? date
                        : Objects.requireNonNullElse(content.due().text(), "");
            }
            case OPENED -> isUnread(before) ? before : day(issue.raisedAt());
            case CLOSED ->
                issue.status().isDone() ? isUnread(before) && unchanged ? before : day(issue.statusSince()) : "";
            case UPDATED -> unchanged && !before.isEmpty() ? before : day(issue.at());
            case DESCRIPTION, NOTE, NOTHING -> before; // running text is written as a whole
        };
    }

    /** The word that the row had, where it still says so; else the first one that says it; else the portal's. */
    private <T> String word(Map<String, T> words, T value, String before, String key) {
        if (!before.isEmpty() && value.equals(words.get(before))) {
            return before;
        }
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(value) && !word.getKey().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> Texts.text(language, key));
    }

    /** A person by name, or the word of the sheet that became one of the labels; words that became neither as they were. */
    private String owner(Column column, IssueVersion issue, String before) {
        var owner = issue.content().owner();
        var known = layout.owners().get(before);
        if (owner != null) {
            return owner.equals(known) ? before : people.name(owner);
        }
        var labels = issue.content().labels();
        if (layout.label(before).filter(labels::contains).isPresent()
                || known == null
                        && (layout.label(before).isEmpty()
                                || Prose.lines(issue.content().description()).contains(Prose.headed(column, before)))) {
            return before;
        }
        return layout.kept().keySet().stream()
                .filter(word -> layout.label(word).filter(labels::contains).isPresent())
                .findFirst()
                .orElse("");
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static boolean isUnread(String before) {
        return !before.isEmpty()
                && SheetDates.read(before, written -> written.atYear(2000)).isEmpty();
    }

    /**
     * The row of a file.
     *
     * @param version of the issue that came of it; a later one is somebody's change
     */
    record OriginalRow(int version, List<String> cells) {}
}
