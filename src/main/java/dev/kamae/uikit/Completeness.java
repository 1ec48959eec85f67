package dev.kamae.uikit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the logs in view go.
 *
 * @param to up to when every one of them is complete, null where that is not known
 * @param late whether that is longer ago than it should be
 * @param silent the names of those that should have said something and did not, null where nobody has looked
 */
public record Completeness(
        @Nullable Instant to, boolean late, @Nullable List<String> silent) {

    public Completeness {
        silent = silent == null ? null : List.copyOf(silent);
    }
}
