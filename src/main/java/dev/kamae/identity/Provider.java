package dev.kamae.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider at which people sign in, if there is one. What it tells of itself is asked when it is needed and not at the
 * start, so that the portal starts without it.
 */
@Component
@EnableConfigurationProperties(OidcSettings.class)
public class Provider implements ClientRegistrationRepository {

    /** Under which the provider knows the way back: {@code /login/oauth2/code/oidc}. */
    static final String ID = "oidc";

    /** The address that leads to the provider. */
    public static final String SIGN_IN = "oauth2/authorization/" + ID;

    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final OidcSettings settings;
    private final JsonMapper json;
    private final InstantSource clock;

    private @Nullable ClientRegistration known;
    private Instant asked = Instant.EPOCH;
    private boolean answers;

    @Autowired
    Provider(OidcSettings settings, JsonMapper json) {
        // not the team's: how old an answer is has nothing to do with the day that a demo shows
        this(settings, json, InstantSource.system());
    }

    Provider(OidcSettings settings, JsonMapper json, InstantSource clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    public boolean configured() {
        return settings.configured();
    }

    /** Its name as people know it; blank when none was set. */
    public String name() {
        return settings.name();
    }

    /** Whether passwords are for an emergency. */
    public boolean only() {
        return settings.only();
    }

    /** Whether one can be sent there; asked again every few minutes, and every few seconds while it is away. */
    public synchronized boolean answers() {
        var age = Duration.between(asked, clock.instant());
        if (age.compareTo(answers ? FRESH : PAUSE) >= 0) {
            ask();
        }
        return answers;
    }

    /** @throws ProviderAway as long as it never answered */
    @Override
    public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!configured() || !ID.equals(id)) {
            return null;
        }
        answers();
        if (known == null) {
            throw new ProviderAway();
        }
        return known;
    }

    private void ask() {
        try {
            known = registration(metadata());
            answers = true;
        } catch (IOException | RuntimeException away) {
            LOG.warn("The provider {} cannot be asked: {}", settings.issuer(), away.toString());
            answers = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            answers = false;
        }
        asked = clock.instant();
    }

    private Map<String, Object> metadata() throws IOException, InterruptedException {
        var address = settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration";
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("it answered " + answer.statusCode());
            }
            return json.readValue(answer.body(), METADATA);
        } catch (JacksonException unreadable) {
            throw new IOException("it answered with something else than its configuration");
        }
    }

    private ClientRegistration registration(Map<String, Object> metadata) throws IOException {
        if (!settings.issuer().equals(metadata.get("issuer"))) {
            throw new IOException("it calls itself " + metadata.get("issuer"));
        }
        var registration = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(ID)
                .clientId(settings.clientId())
                .scope(settings.scopes())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}");
        return settings.clientSecret().isEmpty()
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.clientSecret(settings.clientSecret()).build();
    }
}
