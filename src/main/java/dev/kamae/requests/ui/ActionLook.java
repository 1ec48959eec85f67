package dev.kamae.requests.ui;

import dev.kamae.uikit.Meaning;
import dev.kamae.waflog.Action;

/** The colour of what was done with a request. */
final class ActionLook {

    private ActionLook() {}

    static Meaning meaning(Action action) {
        return switch (action) {
            case ALLOW -> Meaning.ALLOW;
            case BLOCK -> Meaning.BLOCK;
            case CAPTCHA -> Meaning.CAPTCHA;
            case CHALLENGE -> Meaning.CHALLENGE;
            case OTHER -> Meaning.ELSEWHERE;
        };
    }
}
