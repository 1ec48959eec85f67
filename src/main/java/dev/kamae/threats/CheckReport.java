package dev.kamae.threats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file of results: all of it, or nothing and why.
 *
 * @param imported null where nothing was
 * @param known whether the same bytes came in before, and nothing was recorded anew
 * @param troubles the first {@value CheckFile#MOST_TROUBLES}
 */
public record CheckReport(@Nullable CheckImport imported, boolean known, List<CheckTrouble> troubles) {

    public CheckReport {
        troubles = List.copyOf(troubles);
    }
}
