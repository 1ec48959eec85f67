package dev.kamae.sheets;

import java.util.EnumSet;
import java.util.Set;

/** What a column of a sheet tells of an issue. */
public enum Meaning {
    NUMBER,
    TITLE,
    DESCRIPTION,
    SEVERITY,
    STATUS,
    OWNER,
    DUE,
    OPENED,
    CLOSED,
    UPDATED,
    /** Anything worth keeping: it stands below the description, with its heading. */
    NOTE,
    /** Not taken over; the file that is written again has it. */
    NOTHING;

    private static final Set<Meaning> OF_MANY = EnumSet.of(NOTE, NOTHING);

    /** Whether no more than one column of a sheet can mean it. */
    public boolean isOfOne() {
        return !OF_MANY.contains(this);
    }
}
