package dev.kamae.api;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a token.
 *
 * @param name of the program that will use it, as it stands beside what it does: 1 to 40 letters, digits and {@code . _ -}
 * @param scopes from {@link Scope}; at least one
 * @param last the last day on which it opens anything, in the team's zone; null for as long as it is not revoked
 */
public record TokenDraft(
        String name, Set<String> scopes, @Nullable LocalDate last) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    public TokenDraft {
        name = name.strip();
        scopes = Set.copyOf(scopes);
        if (!NAME.matcher(name).matches()) {
            throw TokenRefused.name();
        }
        if (scopes.isEmpty() || !Scope.ALL.containsAll(scopes)) {
            throw TokenRefused.scopes();
        }
    }
}
