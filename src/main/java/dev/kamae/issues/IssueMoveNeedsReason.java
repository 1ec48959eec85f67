package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** Holding, closing and reopening an issue has to say why. */
public final class IssueMoveNeedsReason extends Refusal {

    IssueMoveNeedsReason() {
        super("issues.refused.reason");
    }
}
