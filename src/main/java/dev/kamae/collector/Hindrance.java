package dev.kamae.collector;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.util.Arrays;

/** Why nothing is written into the log store, until somebody changes it; nothing is lost meanwhile. */
public final class Hindrance {

    /** It was set so, because another loader fills the log store. */
    static final Hindrance READING_ONLY = new Hindrance("collector.readOnly");

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

    /** Whether somebody has set it so, and there is nothing to mend. */
    public boolean isWanted() {
        return key.equals(READING_ONLY.key);
    }

    boolean isSameAs(Hindrance other) {
        return key.equals(other.key) && Arrays.equals(arguments, other.arguments);
    }
}
