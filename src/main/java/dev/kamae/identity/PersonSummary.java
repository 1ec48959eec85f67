package dev.kamae.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as the people page lists them.
 *
 * @param mail null when nobody told it
 * @param locked whether too many wrong passwords lock them out just now
 * @param mustChangePassword whether they still have the password that was made for them
 * @param byProvider whether they sign in at the provider, which tells their names and roles
 * @param lastSignInAt null for one who never signed in
 */
public record PersonSummary(
        PersonId id,
        String login,
        String name,
        @Nullable String mail,
        Set<Role> roles,
        boolean active,
        boolean locked,
        boolean mustChangePassword,
        boolean byProvider,
        @Nullable Instant lastSignInAt) {}
