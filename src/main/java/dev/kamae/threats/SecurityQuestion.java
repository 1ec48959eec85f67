package dev.kamae.threats;

import dev.kamae.core.Word;
import java.util.Locale;

/** A question of the security pillar of the AWS Well-Architected Framework, SEC 1 to SEC 11. */
public enum SecurityQuestion {
    SECURELY_OPERATE,
    IDENTITIES,
    PERMISSIONS,
    DETECT_INVESTIGATE_EVENTS,
    NETWORK_PROTECTION,
    PROTECT_COMPUTE,
    DATA_CLASSIFICATION,
    PROTECT_DATA_REST,
    PROTECT_DATA_TRANSIT,
    INCIDENT_RESPONSE,
    APPLICATION_SECURITY;

    /** What AWS calls it, and controls: {@code securely-operate}. */
    public String id() {
        return Word.of(this);
    }

    static SecurityQuestion of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
