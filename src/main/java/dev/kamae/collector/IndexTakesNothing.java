package dev.kamae.collector;

import java.util.Map;

/** Documents of a file belong into an index that is closed, write-blocked or not whole; all others are in the store. */
final class IndexTakesNothing extends RuntimeException {

    /** @param indices with what the store said of each */
    IndexTakesNothing(Map<String, String> indices) {
        super(indices.toString());
    }
}
