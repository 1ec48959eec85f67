package dev.kamae.identity;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody's account was changed or used.
 *
 * @param action {@code identity.added}, {@code identity.rolesChanged}, {@code identity.signedIn} and so on
 * @param login the account concerned; empty for a name that nobody has, for it may be a password
 */
record IdentityChanged(Actor by, Instant at, String action, String login, Map<String, String> detail)
        implements Auditable {

    @Override
    public String subject() {
        return login.isEmpty() ? "sign-in:unknown" : "person:" + login;
    }
}
