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

    /** All documents are in the store but those of an index that takes none. */
    static final String INDEX_AWAY = "collector.failed.index";

    /** Somebody else loads it just now. */
    static final String ELSEWHERE = "collector.failed.elsewhere";

    /** It has become another file meanwhile, which is not a failure. */
    static final String CHANGED = S3Fault.CHANGED.text();

    /** Whether the ledger does not know of it: it will be found again. */
    boolean isLeftAlone() {
        return CHANGED.equals(failure) || ELSEWHERE.equals(failure);
    }

    boolean isStoreAway() {
        return STORE_AWAY.equals(failure) || NOTHING_WRITTEN.equals(failure);
    }
}
