package dev.kamae.threats;

import dev.kamae.core.Refusal;

/** Targets, impacts and pressures say why. */
public final class JudgementNeedsReason extends Refusal {

    JudgementNeedsReason() {
        super("threats.refused.reason");
    }
}
