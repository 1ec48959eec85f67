package dev.kamae.uikit;

import dev.kamae.core.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A module that brings in what pages show has one as a bean; pages whose figures lack the rest meanwhile say so. */
public interface ArrivalSource {

    /** What is on its way now; empty while nothing is. */
    Optional<Arrival> arrival(Language language);

    /**
     * Something on its way.
     *
     * @param words a sentence with how much is still to come
     * @param path where the reader can watch it, relative to the portal's root; null when that is for others
     */
    record Arrival(String words, @Nullable String path) {}
}
