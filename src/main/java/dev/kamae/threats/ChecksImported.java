package dev.kamae.threats;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** Results of checks came in. */
public record ChecksImported(CheckImport imported) implements Auditable {

    @Override
    public String action() {
        return "threats.checksImported";
    }

    @Override
    public String subject() {
        return "checks:" + imported.id();
    }

    @Override
    public Actor by() {
        return imported.by();
    }

    @Override
    public Instant at() {
        return imported.at();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "name", imported.name(),
                "source", imported.source().name(),
                "findings", Integer.toString(imported.findings()),
                "checks", Integer.toString(imported.checks()));
    }
}
