package dev.kamae.threats;

/** What kind of matter a threat is; those of a list, in the order of pictures. */
public enum ThreatKind {
    INTRUSION,
    SITE,
    ACCOUNTS,
    AVAILABILITY,
    /** With partners, by mail and with what others offer. */
    DEALINGS,

    /** What people do or forget. */
    CONDUCT,
    RIGHTS,
    OPERATION,
    CONTINUITY
}
