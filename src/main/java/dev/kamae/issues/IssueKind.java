package dev.kamae.issues;

/** What is wrong, or what has happened. */
public enum IssueKind {
    ISSUE,
    /** Something has happened, and it is known, in part or in full, when and what came of it. */
    INCIDENT
}
