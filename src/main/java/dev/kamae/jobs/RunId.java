package dev.kamae.jobs;

import java.util.UUID;

/** Names one run of a job. */
public record RunId(UUID value) {

    static RunId next() {
        return new RunId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} wrote. */
    public static RunId parse(String text) {
        return new RunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
