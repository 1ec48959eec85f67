package dev.kamae.collector;

import dev.kamae.logstore.BulkLoad;
import dev.kamae.logstore.BulkResult;

/**
 * How much is sent in one go. It halves when the store has no room for so much, and grows again by a little with each load that
 * is taken. What one file meets holds for the next; any number of threads may use it.
 */
final class BulkSize {

    /** Of a full load. What is still refused then is not refused for its size. */
    private static final double SMALLEST = 1.0 / 64;

    private static final double GROWTH = 1.0 / 64;

    private double share = 1;

    synchronized boolean isReached(BulkLoad load) {
        return load.fill() >= share;
    }

    /** Whether a load is much larger than one that is sent as things are. */
    synchronized boolean isExceeded(BulkLoad load) {
        return load.fill() >= share * 1.5;
    }

    /** Learns from what became of a load. */
    synchronized void note(BulkResult result) {
        if (result.tooMuch()) {
            share = Math.max(SMALLEST, share / 2);
        } else if (result.complete()) {
            share = Math.min(1, share + GROWTH);
        }
    }
}
