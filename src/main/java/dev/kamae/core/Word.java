package dev.kamae.core;

import java.util.Locale;

/** How addresses and programs write one of several values. */
public final class Word {

    private Word() {}

    /** {@code RISK_ACCEPTED} is {@code risk-accepted}. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
