package dev.kamae.identity;

/**
 * A person as others see them.
 *
 * @param active false for one who left; they keep what they did
 */
public record PersonName(PersonId id, String name, boolean active) {}
