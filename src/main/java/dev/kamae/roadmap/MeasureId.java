package dev.kamae.roadmap;

import java.io.Serializable;
import java.util.UUID;

/** Which measure. */
public record MeasureId(UUID value) implements Serializable {

    static MeasureId made() {
        return new MeasureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
