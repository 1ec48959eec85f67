package dev.kamae.threats;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** The team has a control of its own. */
public record ControlAdded(ControlId id, ControlDraft content, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "threats.controlAdded";
    }

    @Override
    public String subject() {
        return "control:" + id;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "name", content.name(),
                "threat", content.threat().toString(),
                "function", content.function().name(),
                "weight", Integer.toString(content.weight()),
                "mandatory", Boolean.toString(content.mandatory()),
                "estate", content.estate().name());
    }
}
