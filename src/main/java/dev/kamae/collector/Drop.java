package dev.kamae.collector;

import dev.kamae.core.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody dropped on the page, and what came of it.
 *
 * @param name as the person's machine called it
 * @param key the S3 key that the person gave, or the name
 * @param size in bytes, as it lies
 * @param file what the ledger has of it; null before it was begun
 * @param loaded what came of it; null while it waits or is being read
 * @param failure why it could not be loaded, a key of the texts; it is tried again
 * @param refusal why nothing in it could be read, a key of the texts; null when it is a file of logs
 * @param kept whether its bytes are kept, because records of it were rejected or it is not loaded yet
 */
public record Drop(
        UUID id,
        String name,
        String key,
        long size,
        Actor by,
        Instant at,
        @Nullable UUID file,
        @Nullable Loaded loaded,
        @Nullable String failure,
        @Nullable String refusal,
        boolean kept) {

    /** Whether it is still to be read. */
    public boolean isOnItsWay() {
        return loaded == null && failure == null;
    }
}
