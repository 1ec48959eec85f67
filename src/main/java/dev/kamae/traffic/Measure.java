package dev.kamae.traffic;

import dev.kamae.baseline.DayByDay;
import dev.kamae.baseline.Usual;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A figure with its past.
 *
 * @param usual what is usual for the same time of the day up to {@link Completeness#newest}; empty for periods longer than a
 *     day, which have no day of the week to be compared with
 * @param course how it came together
 */
public record Measure(Figure figure, Optional<Usual> usual, List<Point> course) {

    /**
     * How the days of a course by days stand to the usual.
     *
     * @param over how many of them, from the first, are over
     */
    public DayByDay days(int over) {
        return DayByDay.of(IntStream.range(0, course.size())
                .mapToObj(day -> day < over ? day(course.get(day)) : Optional.<DayByDay.Day>empty())
                .toList());
    }

    private static Optional<DayByDay.Day> day(Point point) {
        return point.usual()
                .filter(Usual.Known.class::isInstance)
                .map(Usual.Known.class::cast)
                .map(usual -> new DayByDay.Day(
                        point.figure().atLeast(),
                        point.figure() instanceof Figure.Known,
                        usual.low(),
                        usual.median(),
                        usual.high()));
    }
}
