package dev.kamae.traffic;

import dev.kamae.baseline.Usual;
import java.util.List;
import java.util.Optional;

/**
 * A figure with its past.
 *
 * @param usual what is usual for the same time of the day up to {@link Completeness#newest}; empty for periods longer than a
 *     day, which have no day of the week to be compared with
 * @param course how it came together
 */
public record Measure(Figure figure, Optional<Usual> usual, List<Point> course) {}
