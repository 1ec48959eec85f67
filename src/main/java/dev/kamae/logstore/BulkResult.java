package dev.kamae.logstore;

import java.util.Collections;
import java.util.List;

/**
 * What became of each document of a load.
 *
 * @param items in the order in which the documents were added
 */
public record BulkResult(List<Item> items) {

    /** What became of a document. */
    public enum Outcome {
        /** It is written. */
        CREATED,
        /** It is written in place of the one that was there. */
        REPLACED,
        /** It was there and stays as it is. */
        ALREADY_THERE,
        /** It will never be taken as it is. */
        REFUSED,
        /** Its index takes nothing: it is closed, write-blocked or not whole; other indices may well take theirs. */
        INDEX_AWAY,
        /** Nobody knows, or there was no room or time for it: to be sent again. */
        TRY_AGAIN
    }

    /**
     * One document.
     *
     * @param status as in HTTP; 0 when there was no answer, 429 when there was no room or time for it, 413 when the whole load was too large to be taken
     * @param reason in the log store's own words, which may quote the document; empty for what was written
     */
    public record Item(Outcome outcome, int status, String reason) {}

    public BulkResult {
        items = List.copyOf(items);
    }

    static BulkResult all(int size, Item item) {
        return new BulkResult(Collections.nCopies(size, item));
    }

    public long count(Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** Whether it was too much, at once or just now, for some of them. */
    public boolean tooMuch() {
        return items.stream().anyMatch(item -> item.status() == 413 || item.status() == 429);
    }

    /** Whether every document is in the log store now. */
    public boolean complete() {
        return items.stream().allMatch(item -> switch (item.outcome()) {
            case CREATED, REPLACED, ALREADY_THERE -> true;
            case REFUSED, INDEX_AWAY, TRY_AGAIN -> false;
        });
    }
}
