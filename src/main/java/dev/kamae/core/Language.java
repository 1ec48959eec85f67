package dev.kamae.core;

import java.util.Locale;

/** The two languages in which Kamae speaks. */
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Japanese for any Japanese locale, English for every other. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(JA.locale.getLanguage()) ? JA : EN;
    }

    public Locale locale() {
        return locale;
    }
}
