package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** Somebody may change only what they own, and this is another's. */
public final class NotOnesOwnIssue extends Refusal {

    NotOnesOwnIssue(IssueNumber number) {
        super("issues.bulk.notOwn", number.toString());
    }
}
