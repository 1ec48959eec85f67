package dev.kamae.uikit;

import dev.kamae.core.Refusal;

/** A question got no answer for as long as one is waited for. */
final class AnswerTooSlow extends Refusal {

    AnswerTooSlow() {
        super("uikit.live.slow", Live.PATIENCE.toSeconds());
    }
}
