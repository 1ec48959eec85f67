package dev.kamae.threats;

/** What sort of drill or test it was; the newest of each sort counts for a control. */
public enum DrillKind {
    DETECTION_DRILL,
    RESPONSE_DRILL,
    TABLETOP,
    RESTORE_TEST,
    PENETRATION_TEST,
    PHISHING_EXERCISE
}
