package dev.kamae.roadmap;

import dev.kamae.core.Actor;
import java.time.Instant;

/**
 * A measure as it stood from one change to the next.
 *
 * @param version counts from 1
 * @param stateSince since when it has had its state
 */
public record Measure(MeasureId id, MeasureContent content, int version, Actor by, Instant at, Instant stateSince) {}
