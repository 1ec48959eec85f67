package dev.kamae.jobs;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;

/** Something a run tells, in both languages, for nobody knows yet who will read it. */
public record Sentence(String ja, String en) {

    static Sentence of(String key, Object... arguments) {
        return new Sentence(Texts.text(Language.JA, key, arguments), Texts.text(Language.EN, key, arguments));
    }

    public String in(Language language) {
        return language == Language.JA ? ja : en;
    }
}
