package dev.kamae.core;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Who did something: a person, or a job that borrowed an identity.
 *
 * @param kind tells the two apart: a job is never requester, approver or signer
 * @param id the person's id, or the job's name
 */
public record Actor(Kind kind, String id) {

    /** What acts. */
    public enum Kind {
        PERSON,
        JOB
    }

    public Actor {
        Objects.requireNonNull(kind);
        if (id.isBlank()) {
            throw new IllegalArgumentException("An actor has an id");
        }
    }

    public static Actor person(UUID id) {
        return new Actor(Kind.PERSON, id.toString());
    }

    public static Actor job(String name) {
        return new Actor(Kind.JOB, name);
    }

    /** Reads what {@link #toString()} wrote. */
    public static Actor parse(String text) {
        var colon = text.indexOf(':');
        return new Actor(Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1));
    }

    /** As it is stored: {@code person:5c0c…} or {@code job:demo}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
