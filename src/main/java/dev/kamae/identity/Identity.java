package dev.kamae.identity;

import dev.kamae.core.Actor;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking, in the current request or job. */
@Component
public final class Identity {

    /** The person, the job or the token; refuses when nobody is signed in. */
    public Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof MachineAuthentication machine) {
            return machine.getPrincipal();
        }
        return Actor.person(person().orElseThrow(Identity::nobody).value());
    }

    /** Empty for a job or a token and when nobody is signed in. */
    public Optional<PersonId> person() {
        return signedIn().map(SignedIn::id);
    }

    /** The name of the signed-in person, empty when there is none. */
    public String name() {
        return signedIn().map(SignedIn::name).orElse("");
    }

    /** Whether all that the person may do is to change the password that was made for them. */
    public boolean mustChangePassword() {
        return signedIn().map(SignedIn::mustChangePassword).orElse(false);
    }

    /** Whether the person has one here, and not at the provider. */
    public boolean hasPassword() {
        return signedIn().filter(SignedInByProvider.class::isInstance).isEmpty();
    }

    /** Whether who is asking holds a {@link Capability}. */
    public boolean may(String capability) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + capability).equals(authority.getAuthority()));
    }

    /** Whether who is asking holds at least one of these. */
    public boolean mayAny(String... capabilities) {
        return Stream.of(capabilities).anyMatch(this::may);
    }

    static Optional<SignedIn> signedIn() {
        return signedIn(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<SignedIn> signedIn(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    private static AuthenticationCredentialsNotFoundException nobody() {
        return new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }
}
