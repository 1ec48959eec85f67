package dev.kamae.threats;

import dev.kamae.core.Language;
import dev.kamae.core.LogText;
import dev.kamae.core.Texts;

/**
 * What was wrong with a file of results.
 *
 * @param where the place in it: a line and column, or the number of the finding and its field; empty where there is none
 */
public record CheckTrouble(Reason reason, String where) {

    private static final int PLACE_SHOWN = 120;

    /** Why it could not be used. */
    public enum Reason {
        TOO_LARGE,
        EMPTY,
        NOT_JSON,
        CUT_OFF,
        NOT_FINDINGS,
        TWO_SOURCES,
        FIELD_MISSING,
        FIELD_WRONG,
        STILL_TO_COME,
        NOTHING_COUNTS
    }

    /** For the person who handed the file over. */
    public String sentence(Language language) {
        return Texts.text(language, "threats.check.trouble." + reason, new LogText(where).cut(PLACE_SHOWN));
    }
}
