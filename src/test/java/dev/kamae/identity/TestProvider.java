package dev.kamae.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * A provider of OpenID Connect at a fixed address: Spring's own, in a context apart. Whoever comes is recognised at once as
 * the person of {@link #says}.
 */
public final class TestProvider implements AutoCloseable {

    private static final int PORT = freePort();
    private static final String SECRET = "provider-secret-7c1f";

    /** The same for all of a run: nobody asks for the keys again and again. */
    private static final RSAKey KEY = key();

    private static volatile Consumer<Map<String, Object>> claims = claims -> {};

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();

    /** Starts it for a portal at this port. */
    public TestProvider(int portal) {
        context.registerBean(RegisteredClientRepository.class, () -> clients(portal));
        context.register(Server.class);
        context.refresh();
    }

    /** Another host than the portal's, for cookies know no ports. */
    public static String issuer() {
        return "http://127.0.0.1:" + PORT;
    }

    /** The portal's settings for it. */
    public static Map<String, Object> settings() {
        return Map.of(
                "kamae.oidc.issuer", issuer(),
                "kamae.oidc.client-id", "kamae",
                "kamae.oidc.client-secret", SECRET,
                "kamae.oidc.name", "Test ID",
                "kamae.oidc.roles.analyst", "csirt, soc",
                "kamae.oidc.roles.administrator", "kamae-admins");
    }

    /** What the tokens from now on say besides what they must. */
    public static void says(Map<String, Object> said) {
        changes(all -> all.putAll(said));
    }

    /** Has the tokens from now on say something else, whatever they must say. */
    public static void changes(Consumer<Map<String, Object>> change) {
        claims = change;
    }

    /** Waits until a portal that has asked in vain asks again. */
    public TestProvider known(Provider portal) {
        Awaitility.await().until(portal::answers);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private static RegisteredClientRepository clients(int portal) {
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId(UUID.randomUUID().toString())
                        .clientId("kamae")
                        .clientSecret("{noop}" + SECRET)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("http://localhost:" + portal + "/login/oauth2/code/oidc")
                        .postLogoutRedirectUri("http://localhost:" + portal + "/login")
                        .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                        .clientSettings(ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                        .build());
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** No configuration by its annotations, else the portal would take it for one of its own. */
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory tomcat() {
            var tomcat = new TomcatServletWebServerFactory(PORT);
            // without any servlet no filter is asked either
            tomcat.setRegisterDefaultServlet(true);
            return tomcat;
        }

        @Bean
        SecurityFilterChain provider(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .addFilterAfter(somebody(), SecurityContextHolderFilter.class)
                    .build();
        }

        /** Nobody has to type a password here. */
        private static Filter somebody() {
            return (request, response, chain) -> {
                var path = ((HttpServletRequest) request).getServletPath();
                if (path.equals("/oauth2/authorize")) {
                    SecurityContextHolder.setContext(
                            new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                    "0b6f-subject",
                                    null,
                                    List.of(FactorGrantedAuthority.fromAuthority(
                                            FactorGrantedAuthority.PASSWORD_AUTHORITY)))));
                }
                chain.doFilter(request, response);
            };
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().issuer(issuer()).build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(KEY));
        }

        @Bean
        JwtDecoder tokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> idTokens() {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    token.getClaims().claims(all -> {
                        var changed = new HashMap<>(all);
                        claims.accept(changed);
                        all.clear();
                        all.putAll(changed);
                    });
                }
            };
        }
    }
}
