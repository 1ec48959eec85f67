package dev.kamae.logstore;

import dev.kamae.logstore.BulkResult.Item;
import dev.kamae.logstore.BulkResult.Outcome;
import java.util.ArrayList;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what the log store says to a load. */
final class BulkReader {

    /** All that is read here, so that a load of thousands is not answered at length. */
    static final String WANTED = "items.*.status,items.*.error.type,items.*.error.reason,"
            + "items.*.error.caused_by.type,items.*.error.caused_by.reason";

    private static final Item CREATED = new Item(Outcome.CREATED, 201, "");
    private static final Item REPLACED = new Item(Outcome.REPLACED, 200, "");
    private static final int LONGEST_REASON = 500;

    /** What is said of an index and not of the document. */
    private static final Set<String> OF_THE_INDEX =
            Set.of("index_closed_exception", "cluster_block_exception", "unavailable_shards_exception");

    private BulkReader() {}

    static BulkResult read(JsonNode answer, int size) {
        var items = new ArrayList<Item>(size);
        answer.path("items").forEach(item -> items.add(item(only(item))));
        while (items.size() < size) {
            items.add(new Item(Outcome.TRY_AGAIN, 0, "no word of it"));
        }
        return new BulkResult(items);
    }

    /** The word for the operation is the only name in it. */
    private static JsonNode only(JsonNode item) {
        return item.valueStream().findFirst().orElseGet(() -> item.path("none"));
    }

    private static Item item(JsonNode item) {
        int status = item.path("status").asInt(0);
        return switch (status) {
            case 201 -> CREATED;
            case 200 -> REPLACED;
            case 409 -> new Item(Outcome.ALREADY_THERE, status, "");
            // a disk that is full mends itself, or somebody has to mend it for all indices
            case 0, 429, 500, 502, 504 -> new Item(Outcome.TRY_AGAIN, status, reason(item));
            case 503 -> new Item(isOfTheIndex(item) ? Outcome.INDEX_AWAY : Outcome.TRY_AGAIN, status, reason(item));
            default -> new Item(isOfTheIndex(item) ? Outcome.INDEX_AWAY : Outcome.REFUSED, status, reason(item));
        };
    }

    private static boolean isOfTheIndex(JsonNode item) {
        return OF_THE_INDEX.contains(item.at("/error/type").asString(""));
    }

    private static String reason(JsonNode item) {
        var error = item.path("error");
        var reason = new StringBuilder(words(error));
        if (error.has("caused_by")) {
            reason.append("; ").append(words(error.path("caused_by")));
        }
        return reason.length() <= LONGEST_REASON ? reason.toString() : reason.substring(0, LONGEST_REASON);
    }

    private static String words(JsonNode error) {
        return error.path("type").asString("") + ": " + error.path("reason").asString("");
    }
}
