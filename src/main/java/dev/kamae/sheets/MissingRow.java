package dev.kamae.sheets;

import dev.kamae.issues.IssueNumber;

/** An issue of the ledger that nobody has closed, and that its sheet no longer has; nothing becomes of that by itself. */
public record MissingRow(IssueNumber number, String alias, String title) {}
