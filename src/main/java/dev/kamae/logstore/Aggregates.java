package dev.kamae.logstore;

import java.util.Map;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;

/** Finds what a search was asked to reckon in what came back. */
public final class Aggregates {

    private Aggregates() {}

    /** The one of this name, which the search asked for. */
    public static Aggregate named(Map<String, Aggregate> aggregates, String name) {
        var found = aggregates.get(name);
        if (found == null) {
            throw new IllegalArgumentException("The search did not ask for `%s`".formatted(name));
        }
        return found;
    }
}
