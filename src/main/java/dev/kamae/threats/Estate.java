package dev.kamae.threats;

/** Which part of the company something is about. */
public enum Estate {
    /** What customers use, and what it runs on. */
    PRODUCT,
    /** What employees work with. */
    CORPORATE
}
