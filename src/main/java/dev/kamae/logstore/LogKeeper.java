package dev.kamae.logstore;

import java.time.Instant;
import java.util.Optional;

/** Whoever keeps what logs tell when the logs are gone. A slot: nothing is deleted that a keeper does not have yet. */
public interface LogKeeper {

    /**
     * How many lines of a span it has counted.
     *
     * @param indices a pattern that tells the kind of log
     * @return empty while some of the span is still to be counted
     */
    Optional<Long> kept(String indices, Instant from, Instant until);
}
