package dev.kamae.threats;

import dev.kamae.core.Refusal;

/** What is still to come is no evidence. */
public final class DrillNotHeldYet extends Refusal {

    DrillNotHeldYet() {
        super("threats.refused.drillToCome");
    }
}
