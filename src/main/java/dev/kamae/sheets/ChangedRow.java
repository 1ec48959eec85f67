package dev.kamae.sheets;

import dev.kamae.issues.IssueNumber;
import dev.kamae.sheets.Told.Field;
import java.util.List;

/** What an import has changed of an issue that was known before, and the row that said so. */
public record ChangedRow(IssueNumber number, List<Field> fields, String sheet, int row) {}
