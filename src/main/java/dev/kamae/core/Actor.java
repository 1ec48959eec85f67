package dev.kamae.core;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Who did something: a person, a job that borrowed an identity, or a program that showed a token.
 *
 * @param kind tells them apart: only a person is requester, approver or signer
 * @param id the person's id, or the name of the job or token
 */
public record Actor(Kind kind, String id) {

    /** What acts. */
    public enum Kind {
        PERSON,
        JOB,
        TOKEN
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

    public static Actor token(String name) {
        return new Actor(Kind.TOKEN, name);
    }

    /** Reads what {@link #toString()} wrote. */
    public static Actor parse(String text) {
        var colon = text.indexOf(':');
        return new Actor(Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1));
    }

    /** As it is stored: {@code person:5c0c…}, {@code job:demo} or {@code token:release}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
