package dev.kamae.identity;

import dev.kamae.core.Actor;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The identity of a running job or of a program with a token: just what it was given, and never a person's. */
final class MachineAuthentication extends AbstractAuthenticationToken {

    private final Actor actor;

    /**
     * @param capabilities from {@link Capability}, none {@link Capability#OF_PEOPLE}
     * @param scopes what else the doors ask for that are open to programs alone
     */
    MachineAuthentication(Actor actor, Set<String> capabilities, Set<String> scopes) {
        super(Stream.concat(capabilities.stream(), scopes.stream())
                .map(authority -> new SimpleGrantedAuthority("ROLE_" + authority))
                .toList());
        if (!Capability.ALL.containsAll(capabilities)) {
            throw new IllegalArgumentException("Not all of %s are capabilities".formatted(capabilities));
        }
        if (capabilities.stream().anyMatch(Capability.OF_PEOPLE::contains)) {
            throw new IllegalArgumentException("%s takes a person, and %s is none".formatted(capabilities, actor));
        }
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.id();
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
