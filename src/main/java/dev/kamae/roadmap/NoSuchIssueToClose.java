package dev.kamae.roadmap;

import dev.kamae.core.Refusal;
import dev.kamae.issues.IssueNumber;

/** A measure names an issue that there is none of. */
public final class NoSuchIssueToClose extends Refusal {

    NoSuchIssueToClose(IssueNumber number) {
        super("roadmap.refused.noIssue", number.toString());
    }
}
