package dev.kamae.review;

import dev.kamae.threats.ControlFunction;
import org.jspecify.annotations.Nullable;

/** What would help a threat most. */
public sealed interface Advice {

    /** By how many points its Counter would rise, everything else left as it is. */
    double points();

    /**
     * A control that comes one level further, or a function as a whole where it has no control.
     *
     * @param control null for the function as a whole
     * @param from its level now, 0 to 4
     */
    record NextLevel(ControlFunction function, @Nullable Named control, int from, double points) implements Advice {}

    /** An issue that is resolved. */
    record Resolve(int number, String title, double points) implements Advice {}

    /** A drill that is held again, with every step as it should be. */
    record Repeat(Named drill, double points) implements Advice {}

    /** A question of a Well-Architected review that AWS sees no risk in any more. */
    record Settle(Named question, double points) implements Advice {}
}
