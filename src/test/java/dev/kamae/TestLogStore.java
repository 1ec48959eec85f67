package dev.kamae;

import dev.kamae.logstore.LogStoreSettings;

/** The versions of OpenSearch that users have, each a real node. */
public enum TestLogStore {
    /** The one that {@code ./kamae run} brings. */
    OPENSEARCH_3 {
        @Override
        LogStoreSettings all() {
            var stores = TestStores.running();
            return LogStoreSettings.of(stores.openSearchUrl(), stores.user(), stores.password());
        }
    },
    /** The one that "SIEM on Amazon OpenSearch Service" makes. */
    OPENSEARCH_2 {
        @Override
        LogStoreSettings all() {
            return LogStoreSettings.of(TestOpenSearch2.url(), "", "");
        }
    };

    abstract LogStoreSettings all();

    /** With a beginning of index names that nobody else has. */
    public LogStoreSettings settings() {
        return all().withIndexPrefix(TestStores.freshIndexPrefix());
    }

    /** What the node says of itself begins so. */
    public String version() {
        return this == OPENSEARCH_3 ? "3." : "2.19.";
    }
}
