package dev.kamae.traffic;

import java.util.List;

/**
 * What rules did over time.
 *
 * @param overview of the same requests, without lists of what came most; its actions say how those ended that a rule ended
 * @param counted requests that were not blocked and matched a rule that only counts, for each cut
 * @param wouldHaveBlocked those of them that a rule would have blocked if it had not been set to count
 */
public record RuleCourse(Overview overview, List<Point> counted, List<Point> wouldHaveBlocked) {}
