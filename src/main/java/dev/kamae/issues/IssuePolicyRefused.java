package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** A limit is a number of business days. */
public final class IssuePolicyRefused extends Refusal {

    IssuePolicyRefused() {
        super("issues.refused.policy", IssuePolicy.LONGEST_DAYS);
    }
}
