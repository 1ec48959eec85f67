package dev.kamae.core;

/**
 * A part of an address that cannot be shown: unreadable, in the future, the wrong way round.
 *
 * @param parameter its name in the address, or {@link Period#PARAMETER}
 * @param text as it stands there: hostile
 */
public record Nonsense(String parameter, String text) {}
