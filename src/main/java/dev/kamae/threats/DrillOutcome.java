package dev.kamae.threats;

/** How a drill went: all of its steps were met, some, or none. */
public enum DrillOutcome {
    PASSED,
    PARTLY,
    FAILED
}
