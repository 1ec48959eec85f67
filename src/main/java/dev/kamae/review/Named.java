package dev.kamae.review;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;

/** What something was called in both languages. */
public record Named(String ja, String en) {

    /** What people wrote themselves is the same in both. */
    static Named same(String text) {
        return new Named(text, text);
    }

    static Named text(String key, Object... arguments) {
        return new Named(Texts.text(Language.JA, key, arguments), Texts.text(Language.EN, key, arguments));
    }

    public String in(Language language) {
        return language == Language.JA ? ja : en;
    }
}
