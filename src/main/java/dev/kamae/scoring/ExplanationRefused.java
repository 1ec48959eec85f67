package dev.kamae.scoring;

import dev.kamae.core.Refusal;

/** Somebody asks for the formula with values that cannot be reckoned with. */
public final class ExplanationRefused extends Refusal {

    private ExplanationRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static ExplanationRefused missing(String at) {
        return new ExplanationRefused("scoring.explain.missing", at);
    }

    static ExplanationRefused word(String at, String words) {
        return new ExplanationRefused("scoring.explain.word", at, words);
    }

    static ExplanationRefused number(String at, double least, double most) {
        return new ExplanationRefused("scoring.explain.number", at, least, most);
    }

    static ExplanationRefused zero(String at) {
        return new ExplanationRefused("scoring.explain.zero", at);
    }

    static ExplanationRefused many(String at, int most) {
        return new ExplanationRefused("scoring.explain.many", at, most);
    }

    static ExplanationRefused shares() {
        return new ExplanationRefused("scoring.explain.shares");
    }

    static ExplanationRefused large(int megabytes) {
        return new ExplanationRefused("scoring.explain.large", megabytes);
    }
}
