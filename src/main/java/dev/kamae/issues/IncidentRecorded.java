package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Something more, or something else, is known of an incident. */
public record IncidentRecorded(
        IssueId id, IssueNumber number, int version, Set<Incident.Part> parts, Actor by, Instant at)
        implements Auditable {

    @Override
    public String action() {
        return "issues.incidentRecorded";
    }

    @Override
    public String subject() {
        return "issue:" + number;
    }

    @Override
    public Map<String, String> detail() {
        var names = parts.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        return Map.of("version", Integer.toString(version), "parts", names);
    }
}
