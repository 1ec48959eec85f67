package dev.kamae.threats;

import dev.kamae.core.Language;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a control does about one threat, and how far it has come. A control that serves several threats, or one in several
 * ways, is assessed once.
 *
 * @param weight 1 to 3, how much it counts among the controls of its function
 * @param mandatory the function is no better than this control lets it be
 * @param practices ids of the questions of the AWS Well-Architected security pillar that it belongs to
 * @param signal the detected attacks that tell whether it works, null where none do
 * @param own the team's, and not of the catalogue
 * @param drills those that it was tried by, the newest of each sort
 * @param assessment null while nobody has recorded one, which is not the same as {@link Maturity#NONE}
 */
public record ControlInPlace(
        ControlId id,
        String nameJa,
        String nameEn,
        ControlFunction function,
        int weight,
        boolean mandatory,
        Set<String> practices,
        Estate estate,
        @Nullable AttackSignal signal,
        boolean own,
        List<Drill> drills,
        @Nullable Assessment assessment) {

    public ControlInPlace {
        practices = Set.copyOf(practices);
        drills = List.copyOf(drills);
    }

    public String name(Language language) {
        return language == Language.JA ? nameJa : nameEn;
    }

    /** The same as it would be with this assessment. */
    public ControlInPlace with(Assessment other) {
        return new ControlInPlace(
                id, nameJa, nameEn, function, weight, mandatory, practices, estate, signal, own, drills, other);
    }
}
