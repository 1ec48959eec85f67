package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** Somebody else changed the issue since it was opened; it carries what they made of it. */
public final class IssueChangedMeanwhile extends Refusal {

    private final transient IssueVersion theirs;

    IssueChangedMeanwhile(IssueVersion theirs) {
        super("issues.refused.changedMeanwhile", theirs.number().toString());
        this.theirs = theirs;
    }

    /** The issue as it is now. */
    public IssueVersion theirs() {
        return theirs;
    }
}
