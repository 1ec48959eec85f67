package dev.kamae.issues;

/**
 * How an issue came to an end. A risk that stays and is not acted on is none of these: it is accepted, by somebody who may.
 */
public enum Resolution {
    /** What was to be done is done. */
    FIXED(IssueStatus.RESOLVED),
    /** What it was about is no more: the system was switched off, say. */
    NO_LONGER_APPLIES(IssueStatus.RESOLVED),
    /** It was looked into, and nothing was wrong. */
    NOT_A_PROBLEM(IssueStatus.NOT_AN_ISSUE),
    /** Another issue is about the same. */
    DUPLICATE(IssueStatus.NOT_AN_ISSUE),
    /** Not for this register. */
    OUT_OF_SCOPE(IssueStatus.NOT_AN_ISSUE);

    private final IssueStatus status;

    Resolution(IssueStatus status) {
        this.status = status;
    }

    /** The state that an issue is in after it. */
    public IssueStatus status() {
        return status;
    }
}
