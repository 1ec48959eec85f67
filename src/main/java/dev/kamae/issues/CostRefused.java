package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** A cost below zero, or above all that there is. */
public final class CostRefused extends Refusal {

    CostRefused() {
        super("issues.refused.cost");
    }
}
