package dev.kamae.roadmap;

import dev.kamae.core.Refusal;

/** Who drops a measure says why. */
public final class DroppingNeedsReason extends Refusal {

    DroppingNeedsReason() {
        super("roadmap.refused.droppedWhy");
    }
}
