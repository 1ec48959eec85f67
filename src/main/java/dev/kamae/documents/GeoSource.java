package dev.kamae.documents;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Where places or networks of addresses are from.
 *
 * @param name as the file calls itself, or is called
 * @param of when it was made, as it says itself, or was last changed
 */
public record GeoSource(String name, Instant of) {

    /** {@code GeoLite2-City 2026-11-03}. */
    @Override
    public String toString() {
        return name + " " + of.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
