package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** An issue went from one state to another. */
public record IssueMoved(
        IssueId id, IssueNumber number, int version, IssueStatus from, IssueStatus to, Actor by, Instant at)
        implements Auditable {

    @Override
    public String action() {
        return "issues.moved";
    }

    @Override
    public String subject() {
        return "issue:" + number;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("version", Integer.toString(version), "from", from.name(), "to", to.name());
    }
}
