package dev.kamae.threats;

/** What a control does about a threat. */
public enum ControlFunction {
    PREVENT,
    DETECT,
    RESPOND
}
