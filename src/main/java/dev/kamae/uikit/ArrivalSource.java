package dev.kamae.uikit;

import java.util.Optional;

/** A module that brings in what pages show has one as a bean; {@link ArrivalBoard} asks it. */
public interface ArrivalSource {

    /** What is on its way now, whoever asks; empty while nothing is. */
    Optional<Arrival> arrival();

    /** Where the reader can watch it, relative to the portal's root; empty where that is for others to see. */
    Optional<String> page();

    /**
     * Something on its way.
     *
     * @param key of the text that says so, with how much is left as its argument
     * @param left how much is still to come
     */
    record Arrival(String key, long left) {}
}
