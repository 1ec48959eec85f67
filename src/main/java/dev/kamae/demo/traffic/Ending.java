package dev.kamae.demo.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rules ended.
 *
 * @param rule which one ended it; {@code Default_Action} when none did
 * @param type {@code REGULAR}, {@code RATE_BASED}, {@code GROUP} or {@code MANAGED_RULE_GROUP}
 * @param responseCode only when it is no plain 403 or the page itself
 */
record Ending(
        String rule,
        String type,
        String action,
        List<Detail> details,
        @Nullable Integer responseCode) {

    static final Ending DEFAULT = new Ending("Default_Action", "REGULAR", "ALLOW", List.of(), null);

    static Ending of(String rule, String type, String action) {
        return new Ending(rule, type, action, List.of(), null);
    }

    boolean isAllowed() {
        return action.equals("ALLOW");
    }
}
