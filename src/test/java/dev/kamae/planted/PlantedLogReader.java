package dev.kamae.planted;

import org.opensearch.PlantedClient;

/** Reads logs past the log store. */
class PlantedLogReader {

    private final PlantedClient client = new PlantedClient();

    boolean isUp() {
        return client.isUp();
    }
}
