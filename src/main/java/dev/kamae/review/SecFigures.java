package dev.kamae.review;

import dev.kamae.wellarchitected.SecProgress;

/**
 * SEC 1 to SEC 11 in a report, by the newest snapshots that had been imported.
 *
 * @param before at the moment that the report compares with
 */
public record SecFigures(SecProgress now, SecProgress before) {

    /** Whether anything was reviewed. */
    public boolean isRecorded() {
        return now.total().isPresent();
    }
}
