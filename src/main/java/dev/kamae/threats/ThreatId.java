package dev.kamae.threats;

import java.io.Serializable;

/** Which threat, by its name in the catalogue: {@code account-takeover}. */
public record ThreatId(String value) implements Serializable {

    public ThreatId {
        if (!value.matches("[a-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("Not the name of a threat: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
