package dev.kamae.scoring;

import dev.kamae.threats.ControlFunction;
import java.util.Set;

/** Whether it is known how well a threat is countered. */
public sealed interface Standing {

    /** It is. */
    record Known(Counter counter) implements Standing {}

    /** Nobody has said how it stands with these functions. */
    record NotRecorded(Set<ControlFunction> missing) implements Standing {}

    /** What was said of these functions is too old to tell anything, and no fresh evidence stands in its place. */
    record Stale(Set<ControlFunction> functions) implements Standing {}
}
