package dev.kamae.issues;

import dev.kamae.core.Actor;
import java.time.Instant;

/** What somebody remarked on an issue, as plain text. */
public record IssueComment(Instant at, Actor by, String text) {

    static final int LONGEST = 10_000;

    public IssueComment {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new CommentRefused();
        }
    }
}
