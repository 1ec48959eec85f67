package dev.kamae.sheets;

import dev.kamae.core.Actor;
import dev.kamae.issues.IssueNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken over.
 *
 * @param format {@code XLSX}, or the encoding of a CSV file
 * @param versions how many versions its issues brought with them
 * @param known how many of its rows were in the register already
 * @param changed how many issues that were known it has changed
 * @param first the lowest number that it was given, null when it brought nothing
 * @param withdrawn when and by whom it was taken back, null while it stands
 */
public record SheetImport(
        ImportId id,
        String ledger,
        String file,
        String format,
        Instant at,
        Actor by,
        int issues,
        int versions,
        int known,
        int changed,
        @Nullable IssueNumber first,
        @Nullable IssueNumber last,
        @Nullable Withdrawn withdrawn) {

    /** When it was taken back, and by whom. */
    public record Withdrawn(Instant at, Actor by) {}
}
