package dev.kamae.waflog;

/** What a rule did to a request that it matched. */
public enum RuleEffect {
    ALLOWED,
    BLOCKED,
    CAPTCHA,
    CHALLENGED,
    /** It ended the request with an action that AWS has added since. */
    ENDED_OTHERWISE,
    /** Its own action is to count, or the whole group was set to count. */
    COUNTED,
    /** It was set to count: else it would have blocked. In both of AWS's spellings. */
    WOULD_HAVE_BLOCKED,
    /** It was set to count: else it would have asked for a CAPTCHA or a challenge. */
    WOULD_HAVE_CHALLENGED,
    /** It was set to count: else it would have let the request through. */
    WOULD_HAVE_ALLOWED,
    /** It asked for a CAPTCHA, and the client had solved one already. */
    CAPTCHA_PASSED,
    /** It challenged, and the client had passed already. */
    CHALLENGE_PASSED;

    /** Whether the request was over with it. */
    public boolean ends() {
        return compareTo(ENDED_OTHERWISE) <= 0;
    }

    /** Of the action that ended a request. */
    public static RuleEffect ended(String action) {
        return switch (Action.of(action)) {
            case ALLOW -> ALLOWED;
            case BLOCK -> BLOCKED;
            case CAPTCHA -> CAPTCHA;
            case CHALLENGE -> CHALLENGED;
            case OTHER -> ENDED_OTHERWISE;
        };
    }

    /**
     * Of a match that ended nothing.
     *
     * @param action what became of it
     * @param instead the rule's own action, if another was set; empty if none was
     */
    public static RuleEffect passed(String action, String instead) {
        return switch (action) {
            case "CAPTCHA" -> CAPTCHA_PASSED;
            case "CHALLENGE" -> CHALLENGE_PASSED;
            default -> instead.isEmpty() ? COUNTED : would(instead);
        };
    }

    /** Of an action that was not taken. */
    public static RuleEffect would(String action) {
        return switch (Action.of(action)) {
            case BLOCK -> WOULD_HAVE_BLOCKED;
            case CAPTCHA, CHALLENGE -> WOULD_HAVE_CHALLENGED;
            case ALLOW -> WOULD_HAVE_ALLOWED;
            case OTHER -> COUNTED;
        };
    }
}
