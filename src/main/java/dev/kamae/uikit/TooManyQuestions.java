package dev.kamae.uikit;

import dev.kamae.core.Refusal;

/** More is being asked at the same time than this replica takes on. */
final class TooManyQuestions extends Refusal {

    TooManyQuestions() {
        super("uikit.live.busy");
    }
}
