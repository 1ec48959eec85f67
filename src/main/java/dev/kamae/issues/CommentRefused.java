package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** A remark has words, and an end. */
public final class CommentRefused extends Refusal {

    CommentRefused() {
        super("issues.refused.comment", IssueComment.LONGEST);
    }
}
