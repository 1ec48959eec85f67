package dev.kamae.uikit;

import java.time.Instant;

/**
 * Something that happened and may explain a curve.
 *
 * @param words a few, in the reader's language
 */
public record Marker(Instant at, Kind kind, String words) {

    /** Of what sort, most telling first: where there is no room for all, the words of the first are written. */
    public enum Kind {
        /** Drawn so that nobody misses it, and with its time. */
        ALERT,
        /** A client or a network was blocked, or let in again. */
        BLOCK,
        /** A rule of the WAF was changed. */
        RULE,
        /** The company did something: a release, a sale, an advertisement. */
        COMPANY
    }
}
