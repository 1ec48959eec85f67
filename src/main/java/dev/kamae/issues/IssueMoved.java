package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An issue went from one state to another.
 *
 * @param resolution how it came to an end; null when it did not, or its risk was accepted
 */
public record IssueMoved(
        IssueId id,
        IssueNumber number,
        int version,
        IssueStatus from,
        IssueStatus to,
        @Nullable Resolution resolution,
        Actor by,
        Instant at)
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
        var detail = new TreeMap<>(Map.of("version", Integer.toString(version), "from", from.name(), "to", to.name()));
        if (resolution != null) {
            detail.put("resolution", resolution.name());
        }
        return detail;
    }
}
