package dev.kamae.webacl;

/** Which requests a web ACL's log has. */
public enum Logging {
    ALL,
    /** A filter keeps some of them, mostly what was blocked or counted. */
    FILTERED,
    /** All but those for static files. */
    STATIC_EXCLUDED
}
