package dev.kamae.traffic;

import dev.kamae.logstore.Gap;

/** Why an hour is not known, or not as it should be. */
public enum HourLack {
    /** It has not been its turn yet. */
    NOT_FOLDED,
    /** No line of it has come in, as of when somebody last looked for what had. */
    NOT_DELIVERED,
    /** The logs could not be asked. */
    LOGS_AWAY,
    /** There was no index to know it from. */
    NO_INDEX,
    /** The log store did not finish in time. */
    TIMED_OUT,
    /** A part of the indices did not answer. */
    FAILED_SHARDS,
    /** The index has a field that cannot be grouped by: its first value of the month looked like a date. */
    FIELD_UNUSABLE,
    /** There are fewer lines now than when it was counted, so some were deleted. What was counted stays. */
    FEWER_LINES,
    /** More at one moment than can be read. */
    TOO_DENSE,
    /** Not a line, though the hours around it have many: the delivery failed, or the site did. */
    SILENT;

    static HourLack of(Gap gap) {
        return switch (gap) {
            case Gap.Missing _ -> NO_INDEX;
            case Gap.TimedOut _ -> TIMED_OUT;
            case Gap.Failed _ -> FAILED_SHARDS;
        };
    }
}
