package dev.kamae.sheets;

import dev.kamae.issues.IssueNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An issue that came in before out of the same ledger, as its sheet had it.
 *
 * @param alias its number there, empty without one
 */
record KnownIssue(String alias, String title, @Nullable LocalDate opened, IssueNumber number) {}
