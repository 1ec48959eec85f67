package dev.kamae.identity;

import java.time.Clock;
import org.springframework.dao.DataAccessException;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestTemplate;

/** Makes the signed-in person out of what the provider says. */
@Component
class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService claims = new OidcUserService();
    private final ProviderPeople people;
    private final OidcSettings settings;
    private final Clock clock;

    ProviderSignIn(ProviderPeople people, OidcSettings settings, Clock clock) {
        this.people = people;
        this.settings = settings;
        this.clock = clock;
        var info = new DefaultOAuth2UserService();
        info.setRestOperations(patient());
        claims.setOauth2UserService(info);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = claims.loadUser(request);
        var claimed = Claimed.of(settings, settings.issuer(), user.getName(), user.getClaims());
        try {
            return new SignedInByProvider(people.admit(claimed).principal(clock.instant()), user);
        } catch (DataAccessException | TransactionException away) {
            // the sign-in page says so
            throw new InternalAuthenticationServiceException("The record is away", away);
        }
    }

    /** Asks the provider, and not for ever. */
    static RestTemplate patient() {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Provider.PATIENCE);
        var template = new RestTemplate(requests);
        template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return template;
    }
}
