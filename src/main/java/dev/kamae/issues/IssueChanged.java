package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people wrote about an issue was changed. */
public record IssueChanged(
        IssueId id, IssueNumber number, int version, Set<IssueVersion.Field> fields, Actor by, Instant at)
        implements Auditable {

    @Override
    public String action() {
        return "issues.changed";
    }

    @Override
    public String subject() {
        return "issue:" + number;
    }

    @Override
    public Map<String, String> detail() {
        var names = fields.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        return Map.of("version", Integer.toString(version), "fields", names);
    }
}
