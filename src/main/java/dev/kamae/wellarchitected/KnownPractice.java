package dev.kamae.wellarchitected;

import dev.kamae.core.Language;
import dev.kamae.core.Severity;

/**
 * A best practice of AWS's own lens.
 *
 * @param edition the year of the lens that names it so
 * @param risk what AWS says of it when it is not established: high, medium or low
 */
public record KnownPractice(
        String edition,
        QuestionId question,
        PracticeCode code,
        ChoiceId id,
        String titleJa,
        String titleEn,
        Severity risk) {

    public String title(Language language) {
        return language == Language.JA ? titleJa : titleEn;
    }
}
