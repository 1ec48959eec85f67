package dev.kamae.issues;

import java.time.Instant;

/**
 * An issue as the record that it is kept in elsewhere tells it now.
 *
 * @param seen the version that it was held against
 * @param at since when it is so; never before the version that it follows
 * @param reason where that is known from
 */
public record RetoldIssue(IssueId id, int seen, IssueDraft content, IssueStatus status, Instant at, String reason) {}
