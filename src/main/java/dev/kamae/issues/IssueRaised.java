package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import dev.kamae.core.Severity;
import java.time.Instant;
import java.util.Map;

/** An issue came into the register. */
public record IssueRaised(IssueId id, IssueNumber number, Severity severity, Actor by, Instant at)
        implements Auditable {

    @Override
    public String action() {
        return "issues.raised";
    }

    @Override
    public String subject() {
        return "issue:" + number;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("severity", severity.name());
    }
}
