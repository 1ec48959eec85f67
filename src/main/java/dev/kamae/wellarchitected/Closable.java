package dev.kamae.wellarchitected;

import dev.kamae.issues.IssueNumber;

/**
 * An issue that could be closed: what it was raised for is established by now.
 *
 * @param snapshot the newest review, which says so
 * @param practice as that review has it
 */
public record Closable(IssueNumber issue, Snapshot snapshot, PracticeRef ref, Practice practice) {}
