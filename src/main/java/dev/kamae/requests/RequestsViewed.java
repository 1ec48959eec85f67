package dev.kamae.requests;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** Somebody looked at log lines, which are personal data. */
record RequestsViewed(String subject, Map<String, String> detail, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "traffic.viewed";
    }
}
