package dev.kamae.review;

import dev.kamae.scoring.Change;
import org.jspecify.annotations.Nullable;

/**
 * What moved a Counter most.
 *
 * @param points by how much that group of causes did
 * @param about the control or the fact that stands out in it; null where none does
 */
public record Reason(
        Change.Group group, double points, @Nullable Named about) {}
