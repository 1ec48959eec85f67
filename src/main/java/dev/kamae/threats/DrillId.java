package dev.kamae.threats;

import java.io.Serializable;
import java.util.UUID;

/** Which drill. */
public record DrillId(UUID value) implements Serializable {

    static DrillId of(String text) {
        return new DrillId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
