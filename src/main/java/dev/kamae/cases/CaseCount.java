package dev.kamae.cases;

/**
 * How many cases are kept.
 *
 * @param unanswered of those, how many nobody has answered
 */
public record CaseCount(long cases, long unanswered) {}
