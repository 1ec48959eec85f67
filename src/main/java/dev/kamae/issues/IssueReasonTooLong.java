package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** A reason is a few sentences; what needs more is a comment. */
public final class IssueReasonTooLong extends Refusal {

    IssueReasonTooLong() {
        super("issues.refused.reasonLong", Issue.LONGEST_REASON);
    }
}
