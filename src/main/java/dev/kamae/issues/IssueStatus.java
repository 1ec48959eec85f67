package dev.kamae.issues;

import java.util.EnumSet;
import java.util.Set;

/** Where an issue stands. */
public enum IssueStatus {
    OPEN,
    IN_PROGRESS,
    BLOCKED,
    RESOLVED,
    RISK_ACCEPTED,
    NOT_AN_ISSUE;

    private static final Set<IssueStatus> DONE = EnumSet.of(RESOLVED, RISK_ACCEPTED, NOT_AN_ISSUE);

    /** Whether nobody works on it any more. */
    public boolean isDone() {
        return DONE.contains(this);
    }

    /** What it can become: anything else while it is worked on, and open or in progress again once it is done. */
    public Set<IssueStatus> next() {
        var next = isDone() ? EnumSet.of(OPEN, IN_PROGRESS) : EnumSet.allOf(IssueStatus.class);
        next.remove(this);
        return next;
    }

    /** Whether a move from here to there has to say why: everything but taking up work. */
    boolean needsReason(IssueStatus to) {
        return isDone() || to == BLOCKED || to.isDone();
    }
}
