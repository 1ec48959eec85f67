package dev.kamae.threats;

import dev.kamae.core.Refusal;

/** A note or a reason is a few sentences. */
public final class JudgementTooLong extends Refusal {

    JudgementTooLong() {
        super("threats.refused.long", Words.LONGEST);
    }
}
