package org.opensearch;

/** Stands in for any class of the OpenSearch client. */
public class PlantedClient {

    public boolean isUp() {
        return true;
    }
}
