package dev.kamae.core;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** A month as its readers write it: {@code 2026年10月} or {@code Oct 2026}. */
public final class MonthWords {

    private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("yyyy年M月");
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("MMM yyyy", Language.EN.locale());

    private MonthWords() {}

    public static String of(YearMonth month, Language language) {
        return month.format(language == Language.JA ? JA : EN);
    }
}
