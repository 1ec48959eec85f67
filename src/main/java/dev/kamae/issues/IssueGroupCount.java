package dev.kamae.issues;

/**
 * How many issues of a list are of one group.
 *
 * @param overdue of them, those whose day has passed and that are not done
 */
public record IssueGroupCount(IssueGroup group, long issues, long overdue) {}
