package dev.kamae.threats;

/** For whom a yearly list of threats was made. */
public enum Audience {
    ORGANISATIONS,
    INDIVIDUALS
}
