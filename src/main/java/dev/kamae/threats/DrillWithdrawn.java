package dev.kamae.threats;

import dev.kamae.core.Refusal;

/** A drill that was withdrawn stays so; another is recorded anew. */
public final class DrillWithdrawn extends Refusal {

    DrillWithdrawn() {
        super("threats.refused.drillWithdrawn");
    }
}
