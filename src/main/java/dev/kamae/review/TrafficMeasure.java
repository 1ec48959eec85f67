package dev.kamae.review;

import dev.kamae.traffic.Figure;
import dev.kamae.traffic.Lack;
import java.util.List;
import java.util.Optional;
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

    /** How the days that can be compared stand to the usual; empty when none can. */
    public Optional<Against> against() {
        var compared = days.stream().filter(TrafficDay::isCompared).toList();
        var usual = compared.stream()
                .flatMap(day -> Optional.ofNullable(day.usual()).stream())
                .mapToDouble(TrafficDay.Range::median)
                .sum();
        if (compared.isEmpty()) {
            return Optional.empty();
        }
        var counted = compared.stream().mapToLong(day -> day.count().atLeast()).sum();
        return Optional.of(new Against(
                compared.size(),
                (int) compared.stream().filter(TrafficDay::isAbove).count(),
                (int) compared.stream().filter(TrafficDay::isBelow).count(),
                usual < 1 ? Optional.empty() : Optional.of(counted / usual)));
    }

    /**
     * @param days that could be compared
     * @param above over their usual range
     * @param below under it
     * @param times their sum over that of their usual middles; empty where the usual is next to nothing
     */
    public record Against(int days, int above, int below, Optional<Double> times) {

        public boolean isUsual() {
            return above == 0 && below == 0;
        }
    }
}
