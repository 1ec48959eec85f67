package dev.kamae.clients;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** Somebody looked at what clients did, which is personal data. */
record ClientViewed(String subject, Map<String, String> detail, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "traffic.viewed";
    }
}
