package dev.kamae.collector;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.util.Arrays;

/** Why nothing is written into the log store, until somebody mends it; nothing is lost meanwhile. */
public final class Hindrance {

    private final String key;
    private final Object[] arguments;

    /** @param key of the sentence, in the texts of this module */
    public Hindrance(String key, Object... arguments) {
        this.key = key;
        this.arguments = arguments.clone();
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    /** What was found, and what to set. */
    public String sentence(Language language) {
        return Texts.text(language, key, arguments);
    }

    boolean isSameAs(Hindrance other) {
        return key.equals(other.key) && Arrays.equals(arguments, other.arguments);
    }
}
