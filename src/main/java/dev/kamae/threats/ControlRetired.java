package dev.kamae.threats;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;

/** A control is no longer counted; what was recorded of it stays. */
public record ControlRetired(ControlId id, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "threats.controlRetired";
    }

    @Override
    public String subject() {
        return "control:" + id;
    }
}
