package dev.kamae.identity;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in at a provider of OpenID Connect.
 *
 * @param issuer the provider's own name for itself, an address; blank when people sign in with a password only
 * @param clientId what the provider calls Kamae
 * @param clientSecret what Kamae shows to it; blank for a public client
 * @param name of the provider as people know it; blank for a word that fits any
 * @param scopes what is asked for besides {@code openid}
 * @param claim that holds the groups of a person; {@code a.b} for one within another
 * @param roles the values of that claim that make up each role
 * @param loginClaim that holds the sign-in name
 * @param only whether a password lets in nobody but the first administrator, for an emergency
 */
@ConfigurationProperties("kamae.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue({"profile", "email"}) Set<String> scopes,
        @DefaultValue("groups") String claim,
        @DefaultValue Map<Role, Set<String>> roles,
        @DefaultValue("preferred_username") String loginClaim,
        @DefaultValue("false") boolean only) {

    OidcSettings {
        issuer = issuer.strip();
        clientSecret = clientSecret.strip();
        roles = Map.copyOf(roles);
        var all = new LinkedHashSet<String>();
        // without it there is no id token, and nothing that says who somebody is
        all.add("openid");
        all.addAll(scopes);
        scopes = all;
        if (issuer.isEmpty() && only) {
            throw new IllegalArgumentException("KAMAE_OIDC_ONLY needs a provider, KAMAE_OIDC_ISSUER");
        }
        if (!issuer.isEmpty()) {
            refuseHalf(issuer, clientId, roles);
        }
    }

    private static void refuseHalf(String issuer, String clientId, Map<Role, Set<String>> roles) {
        var address = URI.create(issuer);
        if (!Set.of("https", "http").contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "KAMAE_OIDC_ISSUER is an address such as https://sso.example.com/realms/company, unlike " + issuer);
        }
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("KAMAE_OIDC_CLIENTID is missing");
        }
        if (roles.values().stream().allMatch(Set::isEmpty)) {
            throw new IllegalArgumentException(
                    "Nobody could sign in at the provider: set at least one of KAMAE_OIDC_ROLES_ANALYST and its like");
        }
    }

    boolean configured() {
        return !issuer.isEmpty();
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
