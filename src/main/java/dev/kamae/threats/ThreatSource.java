package dev.kamae.threats;

/** Where a threat comes from; the two lists are never ranked together. */
public enum ThreatSource {
    EXTERNAL,
    INTERNAL
}
