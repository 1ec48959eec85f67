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
import java.util.Optional;
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

    Rewriting(Layout layout, Directory people, Language language, ZoneId zone) {
        this.layout = layout;
        this.people = people;
        this.language = language;
        this.zone = zone;
    }

    List<String> headings() {
        return layout.columns().stream().map(Column::heading).toList();
    }

    /** @param origin the row that it came from, null for an issue that was raised here */
    List<Object> row(IssueVersion issue, @Nullable OriginalRow origin) {
        var row = new ArrayList<>();
        var described = origin != null && origin.version() == issue.version();
        for (int i = 0; i < layout.columns().size(); i++) {
            var column = layout.columns().get(i);
            var before = origin == null || i >= origin.cells().size()
                    ? ""
                    : origin.cells().get(i);
            row.add(cell(column, issue, origin, before, described));
        }
        return row;
    }

    private Object cell(
            Column column, IssueVersion issue, @Nullable OriginalRow origin, String before, boolean unchanged) {
        var content = issue.content();
        return switch (column.meaning()) {
            case NUMBER -> origin == null || before.isEmpty() ? issue.number().toString() : before;
            case TITLE -> unchanged ? before : content.title();
            case DESCRIPTION -> unchanged ? before : content.description();
            case SEVERITY ->
                word(layout.severities(), content.severity(), before, "uikit.meaning." + content.severity());
            case STATUS -> word(layout.statuses(), issue.status(), before, "issues.status." + issue.status());
            case OWNER -> owner(issue, before);
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
            case NOTE -> note(column, issue, before, unchanged);
            case NOTHING -> before;
        };
    }

    /** The whole text stands under the description once somebody has changed it; without such a column under the remarks. */
    private String note(Column column, IssueVersion issue, String before, boolean unchanged) {
        if (unchanged) {
            return before;
        }
        return layout.column(Meaning.DESCRIPTION).isEmpty() && column.equals(remarks())
                ? issue.content().description()
                : "";
    }

    private @Nullable Column remarks() {
        return layout.columns().stream()
                .filter(column -> column.meaning() == Meaning.NOTE)
                .filter(HeadingWords::isRemarks)
                .findFirst()
                .or(() -> layout.column(Meaning.NOTE))
                .orElse(null);
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

    private String owner(IssueVersion issue, String before) {
        var owner = issue.content().owner();
        return Objects.equals(owner, layout.owners().get(before))
                ? before
                : Optional.ofNullable(owner).map(people::name).orElse("");
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
