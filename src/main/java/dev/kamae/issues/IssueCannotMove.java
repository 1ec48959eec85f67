package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** An issue does not go from this state to that one. */
public final class IssueCannotMove extends Refusal {

    IssueCannotMove(IssueNumber number, IssueStatus from, IssueStatus to) {
        super("issues.refused.move." + (from == to ? "same" : "done"), number.toString());
    }
}
