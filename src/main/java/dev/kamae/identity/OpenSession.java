package dev.kamae.identity;

import dev.kamae.core.LogText;
import java.time.Instant;
import java.util.UUID;

/**
 * A session that somebody is signed in with.
 *
 * @param person and {@code name} whose it is
 * @param address from where it began, as the portal or the proxy before it saw it
 * @param agent what the browser calls itself
 * @param lastUsedAt when the person last did something in it, to the minute
 */
public record OpenSession(
        UUID id,
        PersonId person,
        String name,
        SignInWay way,
        LogText address,
        LogText agent,
        Instant since,
        Instant lastUsedAt) {}
