package dev.kamae.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person whom the provider has recognised. The token is kept for the sign-out there. */
final class SignedInByProvider extends SignedIn implements OidcUser {

    private final OidcIdToken token;

    SignedInByProvider(SignedIn person, OidcUser user) {
        super(person);
        this.token = user.getIdToken();
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public String getName() {
        return getUsername();
    }
}
