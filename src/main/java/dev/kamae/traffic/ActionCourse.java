package dev.kamae.traffic;

import dev.kamae.waflog.Action;
import java.util.List;
import java.util.Map;

/**
 * Requests over time by what was done with them.
 *
 * @param all of every action, with the usual
 */
public record ActionCourse(List<Point> all, Map<Action, List<Point>> byAction) {}
