package dev.kamae.issues;

import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ThreatId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people write about an issue: the content of the form, and of each version.
 *
 * @param title one line of 1 to {@value #LONGEST_TITLE} characters
 * @param description plain text, at most {@value #LONGEST_DESCRIPTION} characters
 * @param owner who sees to it, null for nobody yet
 * @param threats those that get worse by it
 * @param controls those that it weakens; none when it is about the threats as a whole
 * @param cost of mending it
 * @param labels a few short words, at most {@value #MOST_LABELS}
 */
public record IssueDraft(
        String title,
        String description,
        Severity severity,
        @Nullable PersonId owner,
        Due due,
        Set<ThreatId> threats,
        Set<ControlId> controls,
        Cost cost,
        Set<String> labels) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_DESCRIPTION = 20_000;
    public static final int LONGEST_LABEL = 30;
    public static final int MOST_LABELS = 10;

    public IssueDraft {
        title = title.strip();
        description = description.strip();
        threats = Set.copyOf(threats);
        controls = Set.copyOf(controls);
        labels = labels.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
        if (title.isEmpty()
                || title.length() > LONGEST_TITLE
                || title.chars().anyMatch(Character::isISOControl)
                || description.length() > LONGEST_DESCRIPTION
                || description.indexOf('\0') >= 0) {
            throw new IssueIncomplete();
        }
        if (labels.size() > MOST_LABELS || !labels.stream().allMatch(IssueDraft::isLabel)) {
            throw new LabelRefused();
        }
    }

    /** Whether it can be one: short, on one line, and without the comma that stands between two of them. */
    public static boolean isLabel(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_LABEL
                && text.indexOf(',') < 0
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** Of which neither the cost is known nor a label given. */
    public IssueDraft(
            String title,
            String description,
            Severity severity,
            @Nullable PersonId owner,
            Due due,
            Set<ThreatId> threats,
            Set<ControlId> controls) {
        this(title, description, severity, owner, due, threats, controls, Cost.NOT_KNOWN, Set.of());
    }

    /** About no control in particular. */
    public IssueDraft(
            String title,
            String description,
            Severity severity,
            @Nullable PersonId owner,
            Due due,
            Set<ThreatId> threats) {
        this(title, description, severity, owner, due, threats, Set.of());
    }

    public IssueDraft withSeverity(Severity other) {
        return new IssueDraft(title, description, other, owner, due, threats, controls, cost, labels);
    }

    public IssueDraft withOwner(@Nullable PersonId other) {
        return new IssueDraft(title, description, severity, other, due, threats, controls, cost, labels);
    }

    public IssueDraft withDue(Due other) {
        return new IssueDraft(title, description, severity, owner, other, threats, controls, cost, labels);
    }

    public IssueDraft withLabels(Set<String> others) {
        return new IssueDraft(title, description, severity, owner, due, threats, controls, cost, others);
    }
}
