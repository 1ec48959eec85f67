package dev.kamae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A provider that is not there, or not the right one. */
class ProviderTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-16T03:00:00Z"));
    private final AtomicReference<String> answer = new AtomicReference<>("");
    private HttpServer server;
    private Provider provider;

    @BeforeEach
    void aServer() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/company/.well-known/openid-configuration", exchange -> {
            var body = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 503 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        provider = new Provider(
                new OidcSettings(
                        issuer(),
                        "kamae",
                        "",
                        "",
                        Set.of(),
                        "groups",
                        Map.of(Role.ANALYST, Set.of("soc")),
                        "sub",
                        false),
                JsonMapper.builder().build(),
                now::get);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whileItIsAwayNobodyIsSentThereAndAfterwardsPeopleAre() {
        assertThat(provider.answers()).isFalse();
        assertThatThrownBy(() -> provider.findByRegistrationId("oidc")).isInstanceOf(ProviderAway.class);

        answer.set(metadata(issuer()));
        assertThat(provider.answers()).as("not asked with every page").isFalse();
        now.set(now.get().plus(Duration.ofSeconds(5)));
        assertThat(provider.answers()).isTrue();
        assertThat(provider.findByRegistrationId("oidc"))
                .extracting(known -> known.getProviderDetails().getAuthorizationUri())
                .isEqualTo(issuer() + "/auth");
    }

    @Test
    void whoIsUnderWayGetsThroughWhenItAnswersNoMoreForAMoment() {
        answer.set(metadata(issuer()));
        assertThat(provider.answers()).isTrue();

        answer.set("");
        now.set(now.get().plus(Duration.ofMinutes(5)));
        assertThat(provider.answers()).isFalse();
        assertThat(provider.findByRegistrationId("oidc")).isNotNull();
    }

    @Test
    void aProviderThatCallsItselfSomethingElseIsAnother() {
        answer.set(metadata(issuer() + "/"));

        assertThat(provider.answers()).isFalse();
    }

    @Test
    void aPageThatIsNoConfigurationIsNone() {
        answer.set("<html>Down for maintenance</html>");

        assertThat(provider.answers()).isFalse();
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/company";
    }

    private static String metadata(String issuer) {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%2$s/auth", "token_endpoint": "%2$s/token",
                 "jwks_uri": "%2$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer, issuer.replaceFirst("/$", ""));
    }
}
