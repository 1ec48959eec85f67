package dev.kamae.calendar;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** Somebody entered, changed or removed something that happened in the company. */
record CompanyEventChanged(Actor by, Instant at, String action, CompanyEventId id, CompanyEventDraft said)
        implements Auditable {

    @Override
    public String subject() {
        return "company-event:" + id;
    }

    @Override
    public Map<String, String> detail() {
        var ends = said.ends();
        return Map.of(
                "kind", said.kind().name(),
                "name", said.name(),
                "begins", said.begins().toString(),
                "ends", ends == null ? "" : ends.toString(),
                "unusual", Boolean.toString(said.isUnusual()));
    }
}
