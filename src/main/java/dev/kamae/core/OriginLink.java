package dev.kamae.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from an {@link Origin} to the page that shows it; the module that owns a kind of origin has one as a bean. */
public interface OriginLink {

    /** Empty when the kind is another module's. */
    Optional<Target> to(Origin origin);

    /**
     * @param label what the page is about, in the reader's language
     * @param path the page, relative to the portal's root, with its query; null when the reader may not see it
     */
    record Target(String label, @Nullable String path) {}
}
