package dev.kamae.issues;

/**
 * How long ago the unresolved issues were raised, in days of the team's zone.
 *
 * @param upTo30 30 days ago at most
 * @param upTo90 31 to 90
 * @param upTo180 91 to 180
 * @param older more
 */
public record IssueAges(long upTo30, long upTo90, long upTo180, long older) {}
