package dev.kamae.issues;

import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Issues as tests speak of them. */
public final class IssueFixtures {

    private IssueFixtures() {}

    public static IssueDraft anIssue() {
        return anIssue(Severity.MEDIUM);
    }

    public static IssueDraft anIssue(Severity severity) {
        return new IssueDraft("Root keys are in use", "", severity, null, Due.NOT_SET, Set.of());
    }

    public static IssueDraft titled(String title) {
        return titled(anIssue(), title);
    }

    public static IssueDraft titled(IssueDraft draft, String title) {
        return new IssueDraft(
                title,
                draft.description(),
                draft.severity(),
                draft.owner(),
                draft.due(),
                draft.threats(),
                draft.controls(),
                draft.cost(),
                draft.labels());
    }

    public static IssueDraft described(IssueDraft draft, String description) {
        return new IssueDraft(
                draft.title(),
                description,
                draft.severity(),
                draft.owner(),
                draft.due(),
                draft.threats(),
                draft.controls(),
                draft.cost(),
                draft.labels());
    }

    public static IssueDraft costing(IssueDraft draft, Cost cost) {
        return new IssueDraft(
                draft.title(),
                draft.description(),
                draft.severity(),
                draft.owner(),
                draft.due(),
                draft.threats(),
                draft.controls(),
                cost,
                draft.labels());
    }

    public static IssueDraft ownedBy(IssueDraft draft, @Nullable PersonId owner) {
        return draft.withOwner(owner);
    }

    public static IssueDraft due(IssueDraft draft, LocalDate date) {
        return due(draft, Due.on(date));
    }

    public static IssueDraft due(IssueDraft draft, Due due) {
        return draft.withDue(due);
    }
}
