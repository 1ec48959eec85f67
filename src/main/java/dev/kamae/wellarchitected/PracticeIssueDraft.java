package dev.kamae.wellarchitected;

import dev.kamae.core.Language;
import dev.kamae.core.LogText;
import dev.kamae.core.Severity;
import dev.kamae.core.Texts;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import java.util.Set;

/** What an issue says that comes from a best practice. */
final class PracticeIssueDraft {

    private static final int TITLE_SHOWN = IssueDraft.LONGEST_TITLE - 20;

    private PracticeIssueDraft() {}

    /** @param language the company's, for the register is read by all */
    static IssueDraft of(Answer answer, Practice practice, Language language) {
        var title = new LogText(practice.title(language)).cut(TITLE_SHOWN);
        var description = Texts.text(
                language,
                "wellarchitected.issue.description",
                title,
                answer.sec().map(sec -> "SEC " + sec + ": ").orElse("") + answer.title(language),
                practice.guidance().orElse(""));
        return new IssueDraft(
                practice.code().map(code -> code + ": ").orElse("") + title,
                description,
                practice.known() == null
                        ? severity(answer.risk())
                        : practice.known().risk(),
                null,
                Due.NOT_SET,
                Set.of());
    }

    /** Of a practice that the catalogue does not have, AWS's judgement of the whole question is all there is. */
    private static Severity severity(Risk risk) {
        return switch (risk) {
            case HIGH -> Severity.HIGH;
            case MEDIUM -> Severity.MEDIUM;
            case NONE, NOT_APPLICABLE, UNANSWERED -> Severity.LOW;
        };
    }
}
