package dev.kamae.collector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How reading a part of a bucket stands.
 *
 * @param address {@code s3://bucket/prefix}
 * @param beginning what is older is left alone; null before the first run
 * @param lookedAt when it was last listed to the end; null before it ever was
 * @param onTheirWay files found by that and not read yet; null before
 * @param failure why it could not be listed or read the last time that it could not, a key of the texts; null when it always could
 * @param failedAt when that was
 */
public record S3PlaceState(
        String address,
        @Nullable Instant beginning,
        @Nullable Instant lookedAt,
        @Nullable Long onTheirWay,
        @Nullable String failure,
        @Nullable Instant failedAt) {

    static S3PlaceState unknown(S3Place place) {
        return new S3PlaceState(place.address(place.prefix()), null, null, null, null, null);
    }

    /** Whether the last failure is later than the last success. */
    public boolean isFailing() {
        return failedAt != null && (lookedAt == null || !failedAt.isBefore(lookedAt));
    }
}
