package dev.kamae.threats;

import dev.kamae.core.Refusal;

/** A retired control is not assessed. */
public final class ControlNoLongerUsed extends Refusal {

    ControlNoLongerUsed() {
        super("threats.refused.retired");
    }
}
