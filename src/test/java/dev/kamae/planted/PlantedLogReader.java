package dev.kamae.planted;

import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Asks OpenSearch past the log store; the query alone would be no breach. */
class PlantedLogReader {

    private final Query query = Query.of(any -> any.matchAll(all -> all));
    private final OpenSearchClient client;

    PlantedLogReader(OpenSearchClient client) {
        this.client = client;
    }

    String transport() {
        return query + " by " + client._transport();
    }
}
