package dev.kamae.threats;

import dev.kamae.core.Refusal;

/** A control of one's own needs a name of one line. */
public final class ControlIncomplete extends Refusal {

    ControlIncomplete() {
        super("threats.refused.control", ControlDraft.LONGEST_NAME);
    }
}
