package dev.kamae.core;

import java.time.Instant;
import java.util.Map;

/** An event that leaves a row in the audit trail, written before the commit of the change it tells of. */
public interface Auditable {

    Actor by();

    Instant at();

    /** What was done, as {@code module.verb}: {@code issues.raised}. */
    String action();

    /** To what, as {@code kind:id}. */
    String subject();

    /** What else an auditor asks; never a secret. */
    default Map<String, String> detail() {
        return Map.of();
    }
}
