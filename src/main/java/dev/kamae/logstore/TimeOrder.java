package dev.kamae.logstore;

import org.opensearch.client.opensearch._types.SortOrder;

/** Which documents come first. */
public enum TimeOrder {
    NEWEST_FIRST(SortOrder.Desc),
    OLDEST_FIRST(SortOrder.Asc);

    private final SortOrder sort;

    TimeOrder(SortOrder sort) {
        this.sort = sort;
    }

    SortOrder sort() {
        return sort;
    }
}
