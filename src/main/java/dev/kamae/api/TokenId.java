package dev.kamae.api;

import java.util.UUID;

/** Names one token; no secret. */
public record TokenId(UUID value) {

    static TokenId made() {
        return new TokenId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
