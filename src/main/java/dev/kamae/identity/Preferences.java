package dev.kamae.identity;

import dev.kamae.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to see Kamae.
 *
 * @param language null to follow the browser
 */
public record Preferences(@Nullable Language language, Theme theme) {

    /** Of somebody who never chose. */
    public static final Preferences UNSET = new Preferences(null, Theme.SYSTEM);

    public Preferences with(Language other) {
        return new Preferences(other, theme);
    }

    public Preferences with(Theme other) {
        return new Preferences(language, other);
    }
}
