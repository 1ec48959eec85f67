package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Origin;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it was from one change to the next.
 *
 * @param version counts from 1
 * @param at since when it was so
 * @param until the next change, null while it is so
 * @param by who made it so
 * @param reason what they gave as the reason, if any
 * @param statusSince since when it has had its status
 * @param resolution how it came to an end; null while it has not, and where that was not recorded
 * @param incident what is known of it as an incident; null for an issue that is none
 * @param acceptance the last that was asked or decided of living with its risk; null when nothing ever was, or not recorded
 */
public record IssueVersion(
        IssueId id,
        IssueNumber number,
        int version,
        Instant at,
        @Nullable Instant until,
        Actor by,
        @Nullable String reason,
        Instant raisedAt,
        Actor raisedBy,
        @Nullable Origin origin,
        IssueStatus status,
        Instant statusSince,
        @Nullable Resolution resolution,
        @Nullable Acceptance acceptance,
        IssueRelations relations,
        @Nullable Incident incident,
        IssueDraft content) {

    /** What can differ between two versions. */
    public enum Field {
        STATUS,
        TITLE,
        DESCRIPTION,
        SEVERITY,
        OWNER,
        DUE,
        THREATS,
        CONTROLS,
        COST,
        LABELS,
        ACCEPTANCE,
        RELATIONS,
        INCIDENT;

        private static final Set<Field> NOT_WRITTEN = EnumSet.of(STATUS, ACCEPTANCE, RELATIONS, INCIDENT);
    }

    /** Whether somebody asks for its risk to be accepted, and nobody has decided yet. */
    public boolean isAcceptanceAsked() {
        return acceptance != null && acceptance.state() == Acceptance.State.ASKED;
    }

    public IssueKind kind() {
        return incident == null ? IssueKind.ISSUE : IssueKind.INCIDENT;
    }

    /** As a list shows it. */
    public IssueSummary summary() {
        return new IssueSummary(
                id,
                number,
                kind(),
                content.title(),
                content.severity(),
                status,
                content.owner(),
                content.due(),
                raisedAt,
                statusSince,
                content.cost(),
                content.labels());
    }

    /** The value of a field, null for an owner that is not set and an acceptance that was never asked for. */
    public @Nullable Object value(Field field) {
        return switch (field) {
            case STATUS -> status;
            case ACCEPTANCE -> acceptance;
            case RELATIONS -> relations;
            case INCIDENT -> incident;
            default -> value(content, field);
        };
    }

    /** The value of a field in what somebody wrote; status and acceptance are moved, not written. */
    public static @Nullable Object value(IssueDraft content, Field field) {
        return switch (field) {
            case STATUS, ACCEPTANCE, RELATIONS, INCIDENT ->
                throw new IllegalArgumentException(field + " is not written but moved");
            case TITLE -> content.title();
            case DESCRIPTION -> content.description();
            case SEVERITY -> content.severity();
            case OWNER -> content.owner();
            case DUE -> content.due();
            case THREATS -> content.threats();
            case CONTROLS -> content.controls();
            case COST -> content.cost();
            case LABELS -> content.labels();
        };
    }

    /** Where this version differs from another of the same issue. */
    public Set<Field> differencesFrom(IssueVersion other) {
        var differences = differences(content, other.content);
        if (status != other.status) {
            differences.add(Field.STATUS);
        }
        if (!Objects.equals(acceptance, other.acceptance)) {
            differences.add(Field.ACCEPTANCE);
        }
        if (!relations.equals(other.relations)) {
            differences.add(Field.RELATIONS);
        }
        if (!Objects.equals(incident, other.incident)) {
            differences.add(Field.INCIDENT);
        }
        return differences;
    }

    /** Where two texts of the same issue differ. */
    public static Set<Field> differences(IssueDraft one, IssueDraft other) {
        var differences = EnumSet.noneOf(Field.class);
        for (var field : EnumSet.complementOf(EnumSet.copyOf(Field.NOT_WRITTEN))) {
            if (!Objects.equals(value(one, field), value(other, field))) {
                differences.add(field);
            }
        }
        return differences;
    }
}
