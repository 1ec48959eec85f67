package dev.kamae.collector;

import org.jspecify.annotations.Nullable;

/**
 * How loading a file ended.
 *
 * @param loaded what came of it as far as it went
 * @param failure why it did not get to its end, a key of the texts; null when it did
 */
public record Taken(Loaded loaded, @Nullable String failure) {

    static final String STORE_AWAY = "collector.failed.store";

    static final String NOTHING_WRITTEN = "collector.failed.hindered";

    /** It has become another file meanwhile, which is not a failure. */
    static final String CHANGED = S3Fault.CHANGED.text();

    boolean isStoreAway() {
        return STORE_AWAY.equals(failure) || NOTHING_WRITTEN.equals(failure);
    }
}
