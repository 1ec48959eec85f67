package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.logstore.LogStoreSettings;
import dev.kamae.logstore.TestCertificates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A real OpenSearch 2 with its security plugin and TLS, for what somebody may do there and what not; started by whoever asks
 * first.
 */
public final class SecuredOpenSearch {

    private static final String ADMINISTRATOR = "administrator";
    private static final String PASSWORD = "only for a test";
    private static final AtomicInteger READERS = new AtomicInteger();

    /** What the plugin reads at its first start; everybody has no role but those that he is given. */
    private static final Map<String, String> FIRST = Map.of(
            "config.yml",
            """
            _meta: {type: config, config_version: 2}
            config:
              dynamic:
                authc:
                  basic:
                    http_enabled: true
                    order: 0
                    http_authenticator: {type: basic, challenge: true}
                    authentication_backend: {type: intern}
            """,
            "internal_users.yml",
            """
            _meta: {type: internalusers, config_version: 2}
            %s: {hash: "%s", backend_roles: [admin]}
            """.formatted(ADMINISTRATOR, hash()),
            "roles_mapping.yml",
            """
            _meta: {type: rolesmapping, config_version: 2}
            all_access: {backend_roles: [admin]}
            """,
            "roles.yml",
            "_meta: {type: roles, config_version: 2}\n",
            "action_groups.yml",
            "_meta: {type: actiongroups, config_version: 2}\n",
            "tenants.yml",
            "_meta: {type: tenants, config_version: 2}\n");

    private static final class Running {
        static final String URL = start();
    }

    private SecuredOpenSearch() {}

    /** For somebody who may do everything. */
    public static LogStoreSettings administrator() {
        return settings(ADMINISTRATOR);
    }

    /** For somebody new who has the role that the command prints, word by word, and no other. */
    public static LogStoreSettings withPrintedRole(String indexPrefix, String... options) {
        var name = "kamae-" + READERS.incrementAndGet();
        put("/_plugins/_security/api/roles/" + name, printed(indexPrefix, options));
        put("/_plugins/_security/api/internalusers/" + name, """
                {"hash": "%s", "opendistro_security_roles": ["%s"]}""".formatted(hash(), name));
        return settings(name).withIndexPrefix(indexPrefix);
    }

    private static String printed(String indexPrefix, String... options) {
        var out = new ByteArrayOutputStream();
        var command = new OpenSearchRoleCommand(
                Map.of("KAMAE_OPENSEARCH_INDEXPREFIX", indexPrefix),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);
        assertThat(command.run(List.of(options))).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static LogStoreSettings settings(String user) {
        return LogStoreSettings.of(Running.URL, user, PASSWORD).trusting(TestCertificates.pem("authority"));
    }

    private static String hash() {
        return new BCryptPasswordEncoder(4).encode(PASSWORD);
    }

    private static void put(String path, String json) {
        var answer = asAdministrator(
                HttpRequest.newBuilder(URI.create(Running.URL + path)).PUT(HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static HttpResponse<String> asAdministrator(HttpRequest.Builder request) {
        var secret = (ADMINISTRATOR + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret))
                .header("Content-Type", "application/json");
        try (var client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The node answers before its plugin has read who there is. */
    private static void awaitUsers(String url) throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            if (asAdministrator(HttpRequest.newBuilder(URI.create(url))).statusCode() == 200) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("OpenSearch 2 knows no users");
    }

    private static SSLContext trusting() throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var pem = Files.newInputStream(Path.of(TestCertificates.pem("authority")))) {
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static String start() {
        try {
            var folder = TestOpenSearch2.folder();
            var config = Files.createDirectories(folder.resolve("config/opensearch-security"));
            for (var file : FIRST.entrySet()) {
                Files.writeString(config.resolve(file.getKey()), file.getValue());
            }
            Files.copy(Path.of(TestCertificates.pem("authority")), folder.resolve("config/authority.pem"));
            Files.copy(Path.of(TestCertificates.pem("good")), folder.resolve("config/good.pem"));
            Files.copy(Path.of(TestCertificates.key("good")), folder.resolve("config/good.key"));
            Files.writeString(folder.resolve("config/opensearch.yml"), """
                    plugins.security:
                      allow_default_init_securityindex: true
                      restapi.roles_enabled: [all_access]
                      ssl.transport:
                        enforce_hostname_verification: false
                        pemcert_filepath: good.pem
                        pemkey_filepath: good.key
                        pemtrustedcas_filepath: authority.pem
                      ssl.http:
                        enabled: true
                        pemcert_filepath: good.pem
                        pemkey_filepath: good.key
                        pemtrustedcas_filepath: authority.pem
                    """);
            var port = TestOpenSearch2.start(folder, "org.opensearch.security.OpenSearchSecurityPlugin");
            var url = "https://127.0.0.1:" + port;
            awaitUsers(url);
            return url;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
