package dev.kamae.sheets;

import dev.kamae.issues.IssueNumber;

/**
 * Where an issue came from.
 *
 * @param alias its number in the sheet, empty without one
 */
public record ImportedRow(
        ImportId imported,
        String ledger,
        String file,
        String sheet,
        int row,
        String alias,
        String title,
        IssueNumber number) {}
