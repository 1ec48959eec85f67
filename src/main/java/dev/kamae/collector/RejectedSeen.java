package dev.kamae.collector;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;

/** Somebody looked at rejected records, or had them read again. */
record RejectedSeen(String action, RejectedChoice choice, Actor by, Instant at) implements Auditable {

    @Override
    public String subject() {
        return "rejected:" + choice;
    }
}
