package dev.kamae.traffic;

/** How a value is compared with a text. */
public enum TextMatch {
    PREFIX,
    CONTAINS
}
