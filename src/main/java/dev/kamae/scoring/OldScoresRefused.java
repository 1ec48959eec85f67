package dev.kamae.scoring;

import dev.kamae.core.Refusal;

/** A file with old scores that cannot be read or taken over. */
public final class OldScoresRefused extends Refusal {

    private OldScoresRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static OldScoresRefused large() {
        return new OldScoresRefused("scoring.refused.oldLarge", OldScores.MOST_BYTES / 1024, OldScores.MOST_ROWS);
    }

    static OldScoresRefused unreadable() {
        return new OldScoresRefused("scoring.refused.oldUnreadable");
    }

    static OldScoresRefused rows() {
        return new OldScoresRefused("scoring.refused.oldRows");
    }
}
