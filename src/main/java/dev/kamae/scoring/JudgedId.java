package dev.kamae.scoring;

import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlId;

/** What was judged: a control, or a function of the threat as a whole. */
public sealed interface JudgedId {

    /** A control. */
    record OfControl(ControlId control) implements JudgedId {}

    /** A function, by the answer to its question. */
    record OfFunction(ControlFunction function) implements JudgedId {}
}
