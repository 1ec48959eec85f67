package dev.kamae.traffic;

import dev.kamae.baseline.Usual;
import java.time.Instant;
import java.util.Optional;

/**
 * A figure of one hour or day of a course.
 *
 * @param start when the hour or day begins
 * @param usual what is usual for it; empty where that was not reckoned
 */
public record Point(Instant start, Figure figure, Optional<Usual> usual) {}
