package dev.kamae.core;

import java.util.List;

/** Something that the search in the top bar looks through; a module with things to find has one as a bean. */
public interface SearchSource {

    /** The best {@code limit} hits that the signed-in person may see, best first; empty for one who may see none. */
    List<Hit> search(String text, int limit);

    /**
     * @param kind the text key of what was found: {@code issues.one}
     * @param title what a person reads
     * @param path where it opens, relative to the portal's root
     */
    record Hit(String kind, String title, String path) {}
}
