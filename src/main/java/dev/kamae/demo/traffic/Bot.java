package dev.kamae.demo.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Bot Control recognises in a program that is no person's browser.
 *
 * @param name null when it gives none of its own
 * @param signals what gives it away apart from its name, without the prefix of the label
 */
record Bot(
        @Nullable String name,
        @Nullable String category,
        @Nullable String organization,
        @Nullable String intent,
        Identity identity,
        List<String> signals) {

    /** Whether it is who it says. */
    enum Identity {
        VERIFIED("bot:verified"),
        USER_TRIGGERED("bot:user_triggered:verified"),
        UNVERIFIED("bot:unverified"),
        /** Says nothing that could be verified. */
        NONE("");

        private final String label;

        Identity(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final List<String> NON_BROWSER = List.of("signal:non_browser_user_agent");

    static Bot crawler(String name, String category, String organization, Identity identity) {
        return new Bot(name, category, organization, null, identity, List.of());
    }

    static Bot library(String name) {
        return new Bot(name, "http_library", null, null, Identity.NONE, NON_BROWSER);
    }

    /** Known by its signals alone. */
    static Bot nameless(String... signals) {
        return new Bot(null, null, null, null, Identity.NONE, List.of(signals));
    }

    Bot meaning(String what) {
        return new Bot(name, category, organization, what, identity, signals);
    }

    boolean isVerified() {
        return identity == Identity.VERIFIED || identity == Identity.USER_TRIGGERED;
    }
}
