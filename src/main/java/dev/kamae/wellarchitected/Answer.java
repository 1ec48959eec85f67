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
 * @param notes what people wrote beside it, null where the file does not tell
 * @param known what the catalogue says of the question, null for one that it does not have
 */
public record Answer(
        QuestionId question,
        String title,
        Risk risk,
        boolean applicable,
        @Nullable String notes,
        List<Practice> practices,
        @Nullable KnownQuestion known) {

    public Answer {
        practices = List.copyOf(practices);
    }

    /** The same without what people wrote beside it. */
    Answer withoutNotes() {
        return new Answer(
                question,
                title,
                risk,
                applicable,
                null,
                practices.stream().map(practice -> practice.with(null)).toList(),
                known);
    }

    boolean hasNotes() {
        return !equals(withoutNotes());
    }

    Answer with(Risk other) {
        return new Answer(question, title, other, applicable, notes, practices, known);
    }

    Answer with(List<Practice> others) {
        return new Answer(question, title, risk, applicable, notes, others, known);
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
