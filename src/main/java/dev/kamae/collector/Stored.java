package dev.kamae.collector;

/** Texts as PostgreSQL can hold them: it knows no NUL character, and the name of a file may have half a surrogate pair. */
final class Stored {

    private Stored() {}

    static String text(String text) {
        return text.replace('\0', '\uFFFD').replaceAll("\\p{Cs}", "\uFFFD");
    }
}
