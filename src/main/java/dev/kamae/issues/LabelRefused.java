package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** A label that is empty, long or has a comma in it, or too many of them. */
public final class LabelRefused extends Refusal {

    LabelRefused() {
        super("issues.refused.label", IssueDraft.LONGEST_LABEL, IssueDraft.MOST_LABELS);
    }
}
