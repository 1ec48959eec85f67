package dev.kamae.api;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** A token was made or revoked. */
record TokenChanged(Actor by, Instant at, String action, String name, Map<String, String> detail) implements Auditable {

    @Override
    public String subject() {
        return "token:" + name;
    }
}
