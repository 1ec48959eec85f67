package dev.kamae.threats;

import dev.kamae.core.Language;
import java.util.Set;

/**
 * A control as other modules and lists name it.
 *
 * @param threats that it serves against
 * @param retired no longer offered, but still named where it was used
 */
public record ControlSummary(ControlId id, String nameJa, String nameEn, Set<ThreatId> threats, boolean retired) {

    public ControlSummary {
        threats = Set.copyOf(threats);
    }

    public String name(Language language) {
        return language == Language.JA ? nameJa : nameEn;
    }
}
