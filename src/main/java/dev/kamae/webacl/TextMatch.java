package dev.kamae.webacl;

/** How a value is compared with a text. */
public enum TextMatch {
    PREFIX,
    CONTAINS
}
