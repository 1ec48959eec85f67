package dev.kamae.wellarchitected;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** A lens that somebody wrote was imported. */
public record LensImported(String name, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "wellarchitected.lens";
    }

    @Override
    public String subject() {
        return "lens";
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("name", name);
    }
}
