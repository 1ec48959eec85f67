package dev.kamae.wellarchitected;

import dev.kamae.core.Language;

/**
 * A question of AWS's own lens.
 *
 * @param sec its number, 1 to 11
 */
public record KnownQuestion(QuestionId id, int sec, String titleJa, String titleEn) {

    public String title(Language language) {
        return language == Language.JA ? titleJa : titleEn;
    }
}
