package dev.kamae.waflog;

import java.util.Set;

/** What a web ACL did with a request in the end. */
public enum Action {
    ALLOW,
    BLOCK,
    CAPTCHA,
    CHALLENGE,
    /** Something that AWS has added since. */
    OTHER;

    private static final Set<String> KNOWN = Set.of("ALLOW", "BLOCK", "CAPTCHA", "CHALLENGE");

    /** The field of log lines that it stands in. */
    public static final String FIELD = "action";

    /** Of what a log line says. */
    public static Action of(String text) {
        return KNOWN.contains(text) ? valueOf(text) : OTHER;
    }

    /** Whether it kept the request from what the web ACL protects; of what AWS has added since nobody knows. */
    public boolean stops() {
        return this == BLOCK || this == CAPTCHA || this == CHALLENGE;
    }

    /** What holds for the log lines with it. */
    public Condition condition() {
        return this == OTHER ? Condition.not(new Condition.Is(FIELD, KNOWN)) : Condition.Is.oneOf(FIELD, name());
    }
}
