package dev.kamae.collector;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How collecting stands.
 *
 * @param folder which is watched; null when none is
 * @param files looked at so far
 * @param troubled files that failed or had records rejected
 * @param documents created from all of them
 * @param lastLoaded when a file was last loaded; null when none was yet
 */
public record CollectorSummary(
        @Nullable Path folder,
        long files,
        long troubled,
        long documents,
        @Nullable Instant lastLoaded) {}
