package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** Somebody else set the policy since the page was opened; it carries theirs. */
public final class IssuePolicyChangedMeanwhile extends Refusal {

    private final transient IssuePolicy theirs;

    IssuePolicyChangedMeanwhile(IssuePolicy theirs) {
        super("issues.refused.policyMeanwhile");
        this.theirs = theirs;
    }

    /** The policy that holds now. */
    public IssuePolicy theirs() {
        return theirs;
    }
}
