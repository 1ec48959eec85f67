package dev.kamae.requests;

/** What a person makes of a request that a rule stopped. */
public enum Verdict {
    /** It should have been let through. */
    FALSE_BLOCK,
    /** It was stopped rightly. */
    RIGHT,
    NOT_SURE
}
