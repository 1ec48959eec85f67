package dev.kamae.sheets;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says of an issue, or what the register says of the same.
 *
 * @param labels those that owners become who are no people here
 * @param opened the day, null where it does not tell
 * @param closed the day, null where it does not tell or it is not
 */
public record Told(
        String title,
        String description,
        Severity severity,
        @Nullable PersonId owner,
        Due due,
        IssueStatus status,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> labels, // earlier releases told none
        @Nullable LocalDate opened,
        @Nullable LocalDate closed) {

    /** What can be told. */
    public enum Field {
        TITLE,
        DESCRIPTION,
        SEVERITY,
        OWNER,
        LABELS,
        DUE,
        STATUS,
        OPENED,
        CLOSED
    }

    public Told {
        labels = Set.copyOf(labels);
    }

    /** @param departments those of its labels of which a sheet can tell */
    static Told of(IssueVersion issue, Set<String> departments, ZoneId zone) {
        var labels =
                issue.content().labels().stream().filter(departments::contains).collect(Collectors.toSet());
        var closed = issue.status().isDone() ? day(issue.statusSince(), zone) : null;
        return of(issue.content(), issue.status(), labels, day(issue.raisedAt(), zone), closed);
    }

    /** What a row says; a day that it does not tell stays open, whatever was taken instead. */
    static Told of(PlannedIssue row, ZoneId zone) {
        var state = row.past().last();
        var since = row.isEndTold() ? row.doneSince() : Optional.<Instant>empty();
        return of(
                state.content(),
                state.status(),
                state.content().labels(),
                row.isBeginningTold() ? row.opened() : null,
                since.map(at -> day(at, zone)).orElse(null));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static Told of(
            IssueDraft content,
            IssueStatus status,
            Set<String> labels,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed) {
        return new Told(
                content.title(),
                content.description(),
                content.severity(),
                content.owner(),
                content.due(),
                status,
                labels,
                opened,
                closed);
    }

    /** What it says of a field that a sheet can tell; null for nobody as the owner. Line ends make no difference. */
    public @Nullable Object value(Field field) {
        return switch (field) {
            case TITLE -> title;
            case DESCRIPTION -> Prose.lines(description);
            case SEVERITY -> severity;
            case OWNER -> owner;
            case DUE -> due;
            case STATUS -> status;
            case LABELS -> labels;
            case OPENED -> opened;
            case CLOSED -> closed;
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
                field == Field.STATUS ? other.status : status,
                field == Field.LABELS ? other.labels : labels,
                field == Field.OPENED ? other.opened : opened,
                field == Field.CLOSED ? other.closed : closed);
    }

    /**
     * The words of an issue with these instead.
     *
     * @param before what it said so far of the same; its other labels are kept
     */
    IssueDraft in(IssueDraft content, Told before) {
        var others = content.labels().stream().filter(label -> !before.labels.contains(label));
        return new IssueDraft(
                title,
                description,
                severity,
                owner,
                due,
                content.threats(),
                content.controls(),
                content.cost(),
                Stream.concat(others, labels.stream()).collect(Collectors.toSet()));
    }
}
