package dev.kamae.review;

import dev.kamae.baseline.DayByDay;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.Lack;
import java.util.List;
import java.util.TreeSet;

/**
 * Requests, or blocked ones, over the days of a report.
 *
 * @param days oldest first
 */
public record TrafficMeasure(List<TrafficDay> days) {

    public TrafficMeasure {
        days = List.copyOf(days);
    }

    /** All days in sum, with what any of them lacks. */
    public Figure sum() {
        var lacks = new TreeSet<Lack>();
        days.forEach(day -> lacks.addAll(day.count().lacks()));
        return Figure.of(days.stream().mapToLong(day -> day.count().atLeast()).sum(), lacks);
    }

    /** How the days stand to the usual. */
    public DayByDay against() {
        return DayByDay.of(days.stream().map(TrafficDay::compared).toList());
    }
}
