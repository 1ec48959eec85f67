package dev.kamae.scoring;

import dev.kamae.core.Actor;
import java.time.Instant;

/**
 * A file of which old scores were taken over.
 *
 * @param withdrawn none of its scores counts as history any more
 */
public record OldScoreImport(long id, String name, Instant at, Actor by, int scores, boolean withdrawn) {}
