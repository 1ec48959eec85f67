package dev.kamae.traffic;

import dev.kamae.waflog.Action;
import java.util.List;
import java.util.Map;

/**
 * Requests over time by what was done with them.
 *
 * @param all of every action, with the usual
 * @param dayBefore the same hours of the day before; empty when the period goes by days
 * @param weekBefore the same hours of the week before; empty when the period goes by days
 */
public record ActionCourse(
        List<Point> all, Map<Action, List<Point>> byAction, List<Point> dayBefore, List<Point> weekBefore) {}
