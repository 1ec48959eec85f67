package dev.kamae.uikit;

import java.util.Collection;
import java.util.concurrent.Callable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Somebody with these capabilities; not a person, and not a job either. */
final class LiveIdentity extends AbstractAuthenticationToken {

    LiveIdentity(Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        setAuthenticated(true);
    }

    /** Runs {@code work} as such a one, and gives the thread back as it was. */
    <T> T call(Callable<T> work) throws Exception {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(this));
            return work.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Override
    public Object getPrincipal() {
        return "live";
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
