package dev.kamae.sheets;

import dev.kamae.issues.IssueVersion;
import dev.kamae.sheets.Told.Field;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of which the register has the issue already, and that says something else now.
 *
 * @param issue as it is in the register
 * @param recorded the version in which it came in; 0 for one that did not
 * @param told as the row tells it
 * @param before what its sheet said last; null where nobody knows
 * @param cells of the row that said it; empty where nobody knows
 */
public record SheetChange(
        IssueVersion issue,
        int recorded,
        PlannedIssue told,
        @Nullable Told before,
        List<String> cells,
        List<Difference> differences) {

    public SheetChange {
        cells = List.copyOf(cells);
        differences = List.copyOf(differences);
    }

    /**
     * One thing in which they differ.
     *
     * @param before what the sheet said last; null for nothing
     * @param known whether it is known what the sheet said last
     * @param sheet what it says now
     * @param register what the register says
     */
    public record Difference(
            Field field,
            @Nullable Object before,
            boolean known,
            @Nullable Object sheet,
            @Nullable Object register) {

        /** Whether somebody changed it here, too, or nobody knows whether; then neither is the newer for certain. */
        public boolean isConflict() {
            return !known || !Objects.equals(before, register);
        }
    }

    /**
     * A difference that somebody wants to have taken over.
     *
     * @param seen the version of the issue that it was shown with
     */
    public record Chosen(int number, int seen, Field field) {}

    /** To take one of its differences over. */
    public Chosen choose(Field field) {
        return new Chosen(issue.number().value(), issue.version(), field);
    }
}
