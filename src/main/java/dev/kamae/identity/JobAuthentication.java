package dev.kamae.identity;

import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The identity of a running job: a name and the capabilities it was given, and never a person. */
final class JobAuthentication extends AbstractAuthenticationToken {

    private final String job;

    JobAuthentication(String job, Set<String> capabilities) {
        super(capabilities.stream()
                .map(capability -> new SimpleGrantedAuthority("ROLE_" + capability))
                .toList());
        this.job = job;
        setAuthenticated(true);
    }

    @Override
    public String getPrincipal() {
        return job;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
