package dev.kamae.cases;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** A case was entered, told anew or answered. */
public record CaseRecorded(String action, CaseId id, int version, Actor by, Instant at) implements Auditable {

    static CaseRecorded of(String action, CaseVersion version) {
        return new CaseRecorded(action, version.id(), version.version(), version.by(), version.at());
    }

    @Override
    public String subject() {
        return "case:" + id;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("version", Integer.toString(version));
    }
}
