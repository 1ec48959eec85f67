package dev.kamae.wellarchitected;

import dev.kamae.core.Language;
import dev.kamae.core.LogText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param title as the file has it, by whoever wrote the file
 * @param applicable false when the question does not concern the workload
 * @param known what the catalogue says of the question, null for one that it does not have
 */
public record Answer(
        QuestionId question,
        String title,
        Risk risk,
        boolean applicable,
        List<Practice> practices,
        @Nullable KnownQuestion known) {

    public Answer {
        practices = List.copyOf(practices);
    }

    /** The number of the question, 1 to 11; empty for a question of another lens or of the years before. */
    public Optional<Integer> sec() {
        return Optional.ofNullable(known).map(KnownQuestion::sec);
    }

    /** The catalogue's title, else the file's own with everything in it made visible. */
    public String title(Language language) {
        return known == null ? new LogText(title).whole() : known.title(language);
    }

    public Optional<Practice> practice(ChoiceId id) {
        return practices.stream().filter(practice -> practice.id().equals(id)).findFirst();
    }

    public long count(PracticeState state) {
        return practices.stream().filter(practice -> practice.state() == state).count();
    }
}
