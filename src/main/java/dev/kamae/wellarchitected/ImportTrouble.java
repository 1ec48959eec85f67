package dev.kamae.wellarchitected;

import dev.kamae.core.Language;
import dev.kamae.core.LogText;
import dev.kamae.core.Texts;

/**
 * What was wrong with a file.
 *
 * @param file which one, or several
 * @param where the place in it, or what was found there; empty when there is nothing to point at
 */
public record ImportTrouble(String file, Reason reason, String where) {

    /** Why something of it could not be used. */
    public enum Reason {
        TOO_LARGE,
        TOO_MANY,
        EMPTY,
        NOT_UTF8,
        NOT_JSON,
        CUT_OFF,
        TOO_DEEP,
        BROKEN_TEXT,
        NOT_ANSWERS,
        FIELD_WRONG,
        UNKNOWN_RISK,
        UNKNOWN_STATUS,
        OTHER_PILLAR,
        PAGE_MISSING,
        QUESTIONS_MISSING,
        DUPLICATE_PAGE,
        TWO_EXPORTS,
        LENSES_MIXED,
        NEIGHBOUR_WRONG,
        READ_AS_SHIFT_JIS,
        ARCHIVE_BROKEN,
        ARCHIVE_IN_ARCHIVE,
        UNPACKS_TOO_MUCH,
        TOO_MANY_IN_ARCHIVE,
        PATH_CLIMBS,
        NOT_CSV,
        COLUMNS_MISSING,
        ROWS_WRONG,
        ONE_BY_ONE,
        RULE_WRONG,
        RISK_DIFFERS,
        WITHOUT_ANSWERS,
        OTHER_RISKS
    }

    private static final int NAME_SHOWN = 120;
    private static final int PLACE_SHOWN = 200;

    /** For the person who handed the file over. */
    public String sentence(Language language) {
        return Texts.text(
                language,
                "wellarchitected.trouble." + reason,
                new LogText(file).cut(NAME_SHOWN),
                new LogText(where).cut(PLACE_SHOWN));
    }
}
