package dev.kamae.demo.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that matched, as the log lists it within its group or among those that ended nothing.
 *
 * @param overriddenAction what it would have done, when the company has set it to something else
 * @param captcha only after a CAPTCHA
 * @param challenge only after a challenge
 */
record Match(
        String rule,
        String action,
        @Nullable String overriddenAction,
        @Nullable List<Detail> details,
        @Nullable Answer captcha,
        @Nullable Answer challenge) {

    static Match of(String rule, String action, @Nullable List<Detail> details) {
        return new Match(rule, action, null, details, null, null);
    }

    /** Set to count by the company. */
    static Match counted(String rule, String otherwise, @Nullable List<Detail> details) {
        return new Match(rule, "COUNT", otherwise, details, null, null);
    }
}
