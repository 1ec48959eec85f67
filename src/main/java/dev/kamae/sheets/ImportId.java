package dev.kamae.sheets;

import java.util.UUID;

/** Which import. */
public record ImportId(UUID value) {

    /** Refuses, with {@link IllegalArgumentException}, what is none. */
    public static ImportId parse(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
