package dev.kamae.wellarchitected;

import dev.kamae.core.Language;
import dev.kamae.core.LogText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A best practice in an answer.
 *
 * @param title as the file has it, by whoever wrote the file
 * @param reason AWS's word for why it was left out, null for none
 * @param improvement where AWS tells how to establish it, an address of https; null when there is none
 * @param notes what people wrote beside it, null where the file does not tell
 * @param known what the catalogue says of it, null for one that it does not have
 */
public record Practice(
        ChoiceId id,
        String title,
        PracticeState state,
        @Nullable String reason,
        @Nullable String improvement,
        @Nullable String notes,
        @Nullable KnownPractice known) {

    private static final String AWS = "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/";

    Practice with(@Nullable String others) {
        return new Practice(id, title, state, reason, improvement, others, known);
    }

    Practice improvedBy(String address) {
        return new Practice(id, title, state, reason, address, notes, known);
    }

    /** Its number in the edition of the lens that was answered. */
    public Optional<PracticeCode> code() {
        return Optional.ofNullable(known).map(KnownPractice::code);
    }

    /** The catalogue's title, else the file's own with everything in it made visible. */
    public String title(Language language) {
        return known == null ? new LogText(title).whole() : known.title(language);
    }

    /** Where to read how to establish it, an address of https: the file's, else AWS's page of a practice that is known. */
    public Optional<String> guidance() {
        return Optional.ofNullable(improvement)
                .or(() -> Optional.ofNullable(known).map(practice -> AWS + practice.id() + ".html"));
    }
}
