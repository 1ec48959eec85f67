package dev.kamae.collector;

import dev.kamae.logstore.BulkResult;

/** The store was asked again and again and did not take a batch. */
final class StoreStaysAway extends RuntimeException {

    StoreStaysAway(String why) {
        super(why);
    }

    StoreStaysAway(BulkResult last) {
        super(last.items().stream()
                .filter(item -> item.outcome() == BulkResult.Outcome.TRY_AGAIN)
                .map(BulkResult.Item::reason)
                .findFirst()
                .orElse(""));
    }
}
