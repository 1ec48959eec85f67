package dev.kamae.identity;

import dev.kamae.core.Actor;
import java.util.Set;
import org.springframework.security.core.Authentication;

/** The identity of a program that showed a token; it lasts for one request. */
public final class TokenIdentity {

    private TokenIdentity() {}

    /**
     * The program {@code name} with just these.
     *
     * @param capabilities from {@link Capability}; none {@link Capability#OF_PEOPLE}
     * @param scopes of the API, for {@code @RolesAllowed} on its methods
     */
    public static Authentication of(String name, Set<String> capabilities, Set<String> scopes) {
        return new MachineAuthentication(Actor.token(name), capabilities, scopes);
    }
}
