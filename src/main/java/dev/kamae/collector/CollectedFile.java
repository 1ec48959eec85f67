package dev.kamae.collector;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file of logs.
 *
 * @param key its S3 key, or its path below the folder
 * @param size in bytes, as it lies
 * @param created documents that were new
 * @param present documents that were there before
 * @param rejected records that became no document
 * @param failure why it could not be loaded, a key of the texts; null unless it failed
 * @param geo what places of addresses in its documents are from; null when they tell none
 */
public record CollectedFile(
        UUID id,
        String key,
        long size,
        FileState state,
        Instant begun,
        @Nullable Instant ended,
        long records,
        long created,
        long present,
        long rejected,
        int attempts,
        @Nullable String failure,
        @Nullable String geo) {

    /** Whether somebody should look at it. */
    public boolean isTroubled() {
        return state == FileState.FAILED || rejected > 0;
    }
}
