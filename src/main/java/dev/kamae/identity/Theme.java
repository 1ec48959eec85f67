package dev.kamae.identity;

/** Light, dark, or as the person's system has it. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
