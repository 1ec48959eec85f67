package dev.kamae.issues;

import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.threats.ThreatId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which issues a list shows.
 *
 * @param kind null for both
 * @param severities empty for all
 * @param owner null for everybody's
 * @param threat those that name it, or a control against it; null for all
 * @param age null for any
 * @param label those that have it, null for all
 * @param group only those of this group, null for all
 * @param text words that must all occur in the number, title, description or comments; blank for no search. They are looked
 *     for in what is written today, also when the list is that of an earlier moment
 * @param at as of which moment, null for now
 */
public record IssueFilter(
        State state,
        @Nullable IssueKind kind,
        Set<Severity> severities,
        @Nullable PersonId owner,
        @Nullable ThreatId threat,
        @Nullable IssueAge age,
        @Nullable String label,
        @Nullable IssueGroup group,
        String text,
        @Nullable Instant at) {

    /** A search looks at so many characters and no more. */
    public static final int LONGEST_TEXT = 200;

    /** What nobody has narrowed: everything that is not done. */
    public static final IssueFilter UNRESOLVED =
            new IssueFilter(State.UNRESOLVED, null, Set.of(), null, null, null, null, null, "", null);

    public IssueFilter {
        severities = Set.copyOf(severities);
        // an address can carry anything; what no text can contain finds nothing anyway
        text = text.replace('\0', ' ').strip();
        text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    /** Groups of states that people ask for; each is also a figure above the list. */
    public enum State {
        UNRESOLVED,
        OVERDUE,
        /** Not done, and its date has not passed, or it has none. */
        IN_TIME,
        /** Not done, and its business days by the policy that held then have passed; none without a policy. */
        PAST_SLA,
        OPEN,
        IN_PROGRESS,
        BLOCKED,
        RAISED_THIS_MONTH,
        DONE_THIS_MONTH,
        RESOLVED,
        RISK_ACCEPTED,
        NOT_AN_ISSUE,
        ALL
    }

    public IssueFilter with(State other) {
        return new IssueFilter(other, kind, severities, owner, threat, age, label, group, text, at);
    }

    public IssueFilter withKind(@Nullable IssueKind other) {
        return new IssueFilter(state, other, severities, owner, threat, age, label, group, text, at);
    }

    public IssueFilter with(Set<Severity> others) {
        return new IssueFilter(state, kind, others, owner, threat, age, label, group, text, at);
    }

    public IssueFilter withOwner(@Nullable PersonId other) {
        return new IssueFilter(state, kind, severities, other, threat, age, label, group, text, at);
    }

    public IssueFilter withThreat(@Nullable ThreatId other) {
        return new IssueFilter(state, kind, severities, owner, other, age, label, group, text, at);
    }

    public IssueFilter withAge(@Nullable IssueAge other) {
        return new IssueFilter(state, kind, severities, owner, threat, other, label, group, text, at);
    }

    public IssueFilter withLabel(@Nullable String other) {
        return new IssueFilter(state, kind, severities, owner, threat, age, other, group, text, at);
    }

    public IssueFilter withGroup(@Nullable IssueGroup other) {
        return new IssueFilter(state, kind, severities, owner, threat, age, label, other, text, at);
    }

    public IssueFilter withText(String other) {
        return new IssueFilter(state, kind, severities, owner, threat, age, label, group, other, at);
    }

    /** The same as of another moment; null for now. */
    public IssueFilter at(@Nullable Instant other) {
        return new IssueFilter(state, kind, severities, owner, threat, age, label, group, text, other);
    }
}
