package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;

/** Somebody remarked on an issue. */
public record IssueCommented(IssueId id, IssueNumber number, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "issues.commented";
    }

    @Override
    public String subject() {
        return "issue:" + number;
    }
}
