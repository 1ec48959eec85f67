package dev.kamae.issues;

/**
 * What became of a {@link PastIssue}.
 *
 * @param version the last one that was recorded; a later one is somebody's change
 */
public record RecordedIssue(IssueId id, IssueNumber number, int version) {}
