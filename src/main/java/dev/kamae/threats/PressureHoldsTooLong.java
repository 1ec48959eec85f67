package dev.kamae.threats;

import dev.kamae.core.Refusal;

/** A person's setting ends within three months, or it would be forgotten. */
public final class PressureHoldsTooLong extends Refusal {

    PressureHoldsTooLong() {
        super("threats.refused.expires", PressureSetting.LONGEST_DAYS);
    }
}
