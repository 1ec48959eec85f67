package dev.kamae.api;

import dev.kamae.core.Actor;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token, without its secret.
 *
 * @param until from when on it opens nothing, null for no end
 * @param lastUsedAt to the minute, null while nobody has used it
 * @param revokedAt null while it is good
 */
public record Token(
        TokenId id,
        String name,
        Set<String> scopes,
        Actor madeBy,
        Instant madeAt,
        @Nullable Instant until,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** Whether it opens anything. */
    public boolean isGood(Instant now) {
        return revokedAt == null && (until == null || now.isBefore(until));
    }
}
