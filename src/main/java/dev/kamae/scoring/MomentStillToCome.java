package dev.kamae.scoring;

import dev.kamae.core.Refusal;

/** Nobody knows the scores of a moment that is still to come. */
public final class MomentStillToCome extends Refusal {

    MomentStillToCome() {
        super("scoring.refused.toCome");
    }
}
