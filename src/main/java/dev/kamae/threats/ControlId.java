package dev.kamae.threats;

import java.io.Serializable;

/** Which control, by its name in the catalogue: {@code waf-managed-rules}. */
public record ControlId(String value) implements Serializable {

    public ControlId {
        if (!value.matches("[a-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("Not the name of a control: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
