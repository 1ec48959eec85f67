package dev.kamae.collector;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody dropped a file of logs on the page. */
record FileDropped(UUID id, DropKey key, DropFolder.Written written, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "collector.drop";
    }

    @Override
    public String subject() {
        return "drop:" + id;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "name", key.name(),
                "key", key.key(),
                "size", Long.toString(written.size()),
                "sha256", written.sha256());
    }
}
