package dev.kamae.wellarchitected;

/** What AWS makes of the answer to a question; it keeps to itself how, so it is never reckoned here. */
public enum Risk {
    UNANSWERED,
    HIGH,
    MEDIUM,
    NONE,
    NOT_APPLICABLE
}
