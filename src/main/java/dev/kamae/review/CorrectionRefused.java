package dev.kamae.review;

import dev.kamae.core.Refusal;

/** A correction says something, and not too much. */
public final class CorrectionRefused extends Refusal {

    CorrectionRefused() {
        super("review.refused.correction", Correction.LONGEST);
    }
}
