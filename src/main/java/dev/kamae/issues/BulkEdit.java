package dev.kamae.issues;

import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be the same for many issues; whatever it does not name stays as it is.
 *
 * @param why the reason for another status, where it takes one
 */
public record BulkEdit(List<Change> changes, String why) {

    /** States of work. How an issue ended, and that a risk is lived with, is decided for each by itself. */
    public static final Set<IssueStatus> STATUSES =
            EnumSet.of(IssueStatus.OPEN, IssueStatus.IN_PROGRESS, IssueStatus.BLOCKED);

    public BulkEdit {
        changes = List.copyOf(changes);
        if (why.length() > Issue.LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw new IssueReasonTooLong();
        }
    }

    /** One thing that is to be the same. */
    public sealed interface Change {

        /** @param owner null for nobody */
        record OwnerTo(@Nullable PersonId owner) implements Change {}

        record SeverityTo(Severity severity) implements Change {}

        record DueTo(Due due) implements Change {}

        /** @param label that they all get */
        record LabelAdded(String label) implements Change {

            public LabelAdded {
                if (!IssueDraft.isLabel(label)) {
                    throw new LabelRefused();
                }
            }
        }

        /** @param label that they all lose */
        record LabelRemoved(String label) implements Change {}

        /** @param status one of {@link #STATUSES} */
        record StatusTo(IssueStatus status) implements Change {

            public StatusTo {
                if (!STATUSES.contains(status)) {
                    throw new IllegalArgumentException("%s is not set for many at once".formatted(status));
                }
            }
        }
    }

    /** What is written once it is changed. */
    IssueDraft draft(IssueDraft before) {
        var draft = before;
        for (var change : changes) {
            draft = switch (change) {
                case Change.OwnerTo to -> draft.withOwner(to.owner());
                case Change.SeverityTo to -> draft.withSeverity(to.severity());
                case Change.DueTo to -> draft.withDue(to.due());
                case Change.LabelAdded(var label) -> draft.withLabels(with(draft.labels(), label));
                case Change.LabelRemoved(var label) -> draft.withLabels(without(draft.labels(), label));
                case Change.StatusTo _ -> draft;
            };
        }
        return draft;
    }

    private static Set<String> with(Set<String> labels, String label) {
        return Stream.concat(labels.stream(), Stream.of(label.strip())).collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> labels, String label) {
        return labels.stream().filter(one -> !one.equals(label)).collect(Collectors.toSet());
    }

    /** Where an issue is to be moved; the status that it has where it is not. */
    IssueStatus status(IssueStatus before) {
        return changes.stream()
                .filter(Change.StatusTo.class::isInstance)
                .map(Change.StatusTo.class::cast)
                .map(Change.StatusTo::status)
                .findFirst()
                .orElse(before);
    }
}
