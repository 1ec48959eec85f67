package dev.kamae.collector;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** An index whose time was over is deleted. */
record LogsDeleted(RetentionState.Old index, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "collector.deleted";
    }

    @Override
    public String subject() {
        return "index:" + index.index();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("documents", Long.toString(index.documents()));
    }
}
