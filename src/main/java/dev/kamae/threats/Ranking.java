package dev.kamae.threats;

import dev.kamae.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where a yearly list of others has a threat.
 *
 * @param rank 1 is the first; null where the list does not rank
 * @param entryJa what the list calls it
 * @param source the list's name
 */
public record Ranking(int year, @Nullable Integer rank, String entryJa, String entryEn, String source) {

    public String entry(Language language) {
        return language == Language.JA ? entryJa : entryEn;
    }
}
