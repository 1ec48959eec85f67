package dev.kamae.requests;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** Somebody took log lines away as a file, and they are personal data. */
record RequestsExported(Map<String, String> detail, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "traffic.exported";
    }

    @Override
    public String subject() {
        return "requests:list";
    }
}
