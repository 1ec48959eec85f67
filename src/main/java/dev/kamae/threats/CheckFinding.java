package dev.kamae.threats;

import dev.kamae.core.Severity;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one finding says: how a check went for a resource.
 *
 * @param severity null where the finding says that it is for information
 * @param passed null where it counts neither way
 * @param practices numbers of best practices that it names: {@code SEC02-BP01}
 */
record CheckFinding(
        CheckSource source,
        String account,
        String check,
        String resource,
        String title,
        @Nullable Severity severity,
        @Nullable Boolean passed,
        Set<String> practices,
        Instant at) {}
