package dev.kamae.threats;

import dev.kamae.core.Refusal;

/** Nobody has set a Counter that still holds, so there is none to end. */
public final class NoCounterToEnd extends Refusal {

    NoCounterToEnd() {
        super("threats.refused.nothingToEnd");
    }
}
