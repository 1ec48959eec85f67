package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/**
 * Issues came into the register with their past, many at once, or were taken out again.
 *
 * @param withdrawn whether they were taken out
 * @param from the lowest number
 * @param to the highest one
 */
public record IssuesRecorded(boolean withdrawn, int count, IssueNumber from, IssueNumber to, Actor by, Instant at)
        implements Auditable {

    @Override
    public String action() {
        return withdrawn ? "issues.withdrawn" : "issues.recorded";
    }

    @Override
    public String subject() {
        return "issue:" + from;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("count", Integer.toString(count), "to", to.toString());
    }
}
