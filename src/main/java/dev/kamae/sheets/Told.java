package dev.kamae.sheets;

import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.issues.PastIssue;
import org.jspecify.annotations.Nullable;

/** What a sheet says of an issue, or what the register says of the same. */
public record Told(
        String title,
        String description,
        Severity severity,
        @Nullable PersonId owner,
        Due due,
        IssueStatus status) {

    static Told of(IssueVersion issue) {
        return of(issue.content(), issue.status());
    }

    static Told of(PastIssue.State state) {
        return of(state.content(), state.status());
    }

    private static Told of(IssueDraft content, IssueStatus status) {
        return new Told(
                content.title(), content.description(), content.severity(), content.owner(), content.due(), status);
    }

    /** What it says of a field that a sheet can tell; null for nobody as the owner. */
    public @Nullable Object value(Field field) {
        return switch (field) {
            case TITLE -> title;
            case DESCRIPTION -> description;
            case SEVERITY -> severity;
            case OWNER -> owner;
            case DUE -> due;
            case STATUS -> status;
            default -> throw new IllegalArgumentException("No sheet tells " + field);
        };
    }

    /** This, with one field as another tells it. */
    Told with(Field field, Told other) {
        return new Told(
                field == Field.TITLE ? other.title : title,
                field == Field.DESCRIPTION ? other.description : description,
                field == Field.SEVERITY ? other.severity : severity,
                field == Field.OWNER ? other.owner : owner,
                field == Field.DUE ? other.due : due,
                field == Field.STATUS ? other.status : status);
    }

    /** The words of an issue with these instead. */
    IssueDraft in(IssueDraft content) {
        return new IssueDraft(
                title,
                description,
                severity,
                owner,
                due,
                content.threats(),
                content.controls(),
                content.cost(),
                content.labels());
    }
}
