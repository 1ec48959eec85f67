package dev.kamae.threats;

import dev.kamae.core.Language;

/**
 * A threat as other modules and lists name it.
 *
 * @param retired no longer offered, but still named where it was used
 */
public record ThreatSummary(ThreatId id, ThreatSource source, String nameJa, String nameEn, boolean retired) {

    public String name(Language language) {
        return language == Language.JA ? nameJa : nameEn;
    }
}
