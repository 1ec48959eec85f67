package dev.kamae.waflog;

/** Who or what made a request, as far as its log line proves it. Each request is of exactly one class. */
public enum TrafficClass {
    /** The company's own app, by its profile. */
    OWN_APP,
    /** A crawler whose operator was confirmed. */
    VERIFIED_CRAWLER,
    /** A confirmed operator's machine, sent by a person who is not known. */
    USER_TRIGGERED,
    /** Gives itself out to be somebody it could not be confirmed to be. */
    IMPOSTOR_SUSPECT,
    /** A program that says or shows that it is one, and that nobody confirmed. */
    UNVERIFIED_BOT,
    /** A browser that solved the challenge, and shows no sign of a program. */
    LIKELY_HUMAN,
    /** No sign of a program, and nothing else is known. */
    PROBABLY_HUMAN,
    UNKNOWN;

    /** Whether a label is what tells it from the others; an impostor is also one whom no label confirms. */
    public boolean isLabelled() {
        return this == VERIFIED_CRAWLER || this == USER_TRIGGERED || this == UNVERIFIED_BOT || this == LIKELY_HUMAN;
    }

    /** Whether it takes labels to say that a request is not of it. */
    public boolean takesLabels() {
        return isLabelled() || this == IMPOSTOR_SUSPECT || this == PROBABLY_HUMAN;
    }

    /** Whether it is a bot of whatever sort; an own app is none. */
    public boolean isBot() {
        return this == VERIFIED_CRAWLER || this == USER_TRIGGERED || this == IMPOSTOR_SUSPECT || this == UNVERIFIED_BOT;
    }
}
