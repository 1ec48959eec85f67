package dev.kamae.threats;

import dev.kamae.core.Refusal;

/** A drill is about controls, has steps, and no more of them are met than there are. */
public final class DrillIncomplete extends Refusal {

    DrillIncomplete() {
        super("threats.refused.drill", DrillContent.MOST_CONTROLS, DrillContent.MOST_STEPS, DrillContent.LONGEST_LINK);
    }
}
