package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody said how an issue hangs together with others. */
public record IssueRelated(IssueId id, IssueNumber number, int version, IssueRelations relations, Actor by, Instant at)
        implements Auditable {

    @Override
    public String action() {
        return "issues.related";
    }

    @Override
    public String subject() {
        return "issue:" + number;
    }

    @Override
    public Map<String, String> detail() {
        var detail = new TreeMap<>(Map.of("version", Integer.toString(version)));
        var waitsFor = relations.waitsFor().stream()
                .map(IssueNumber::toString)
                .sorted()
                .collect(Collectors.joining(" "));
        if (!waitsFor.isEmpty()) {
            detail.put("waitsFor", waitsFor);
        }
        var original = relations.duplicateOf();
        if (original != null) {
            detail.put("duplicateOf", original.toString());
        }
        return detail;
    }
}
