package dev.kamae.audit;

import dev.kamae.core.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of the trail.
 *
 * @param action as {@code module.verb}
 * @param subject as {@code kind:id}
 * @param detail what else was written down, by name
 */
public record TrailRow(
        long id, Instant at, Actor actor, String action, String subject, SortedMap<String, String> detail) {

    public TrailRow(long id, Instant at, Actor actor, String action, String subject, Map<String, String> detail) {
        this(id, at, actor, action, subject, (SortedMap<String, String>) new TreeMap<>(detail));
    }
}
