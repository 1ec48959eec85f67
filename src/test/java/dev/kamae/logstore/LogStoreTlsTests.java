package dev.kamae.logstore;

import static dev.kamae.logstore.LogFixtures.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kamae.logstore.TestCertificates.Shown;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who answers over TLS has to show that it is the one that is meant, and is told nothing before. */
class LogStoreTlsTests {

    private static final String SAID = """
            {"took":7,"responses":[{"took":7,"timed_out":false,"status":200,
              "_shards":{"total":3,"successful":3,"skipped":0,"failed":0},
              "hits":{"total":{"value":41,"relation":"eq"},"max_score":null,"hits":[]}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void aCertificateOfTheOwnAuthorityIsTrustedAndTheUserSignsIn() {
        try (var server = new CannedServer(200, SAID, TestCertificates.server(Shown.GOOD))) {
            assertThat(counted(settings(server).trusting(TestCertificates.pem("authority"))))
                    .isEqualTo(41);
            assertThat(server.heard())
                    .singleElement()
                    .asString()
                    .contains("Basic " + Base64.getEncoder().encodeToString("someone:secret".getBytes()));
        }
    }

    @Test
    void aCertificateThatSignedItselfIsTrustedWhenItIsTheOneInTheFile() {
        try (var server = new CannedServer(200, SAID, TestCertificates.server(Shown.SELF_SIGNED))) {
            assertThat(counted(settings(server).trusting(TestCertificates.pem("self_signed"))))
                    .isEqualTo(41);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, EXPIRED, has expired",
        "NOT_YET_VALID, NOT_YET_VALID, not valid yet",
        "OF_ANOTHER, WRONG_NAME, another host name",
        "SELF_SIGNED, UNKNOWN_AUTHORITY, KAMAE_OPENSEARCH_CA"
    })
    void aWrongCertificateIsToldAsWhatItIs(Shown shown, Distrust distrust, String words) {
        try (var server = new CannedServer(200, SAID, TestCertificates.server(shown))) {
            assertNotTrusted(settings(server).trusting(TestCertificates.pem("authority")), distrust, words);
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void withoutAFileOnlyTheAuthoritiesThatJavaKnowsAreTrusted() {
        try (var server = new CannedServer(200, SAID, TestCertificates.server(Shown.GOOD))) {
            assertNotTrusted(settings(server), Distrust.UNKNOWN_AUTHORITY, "not trusted here");
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void whatDoesNotSpeakTlsIsTold() throws Exception {
        try (var server = new Listener(socket -> socket.getOutputStream()
                .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))) {
            var settings = LogStoreSettings.of(server.url().replace("http:", "https:"), "someone", "secret");
            assertNotTrusted(settings, Distrust.NO_TLS, "https://");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n"})
    void aFileWithoutACertificateIsRefused(String content) throws Exception {
        var file = Files.writeString(folder.resolve("ca.pem"), content);

        assertRefused(file.toString(), "holds no certificate");
    }

    @Test
    void aFileThatIsBrokenOrAbsentIsRefused() throws Exception {
        var file = Files.writeString(
                folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");

        assertRefused(file.toString(), "is broken");
        assertRefused(folder.resolve("absent.pem").toString(), "cannot be read");
        assertRefused("\0", "cannot be read");
    }

    private static void assertRefused(String file, String words) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> LogStoreSettings.of("https://logs.example.com", "u", "p")
                        .trusting(file))
                .withMessageContaining(words)
                .withMessageContaining(file);
    }

    private static void assertNotTrusted(LogStoreSettings settings, Distrust distrust, String words) {
        assertThatExceptionOfType(LogStoreNotTrusted.class)
                .isThrownBy(() -> counted(settings))
                .withMessageContaining(words)
                .satisfies(refusal -> {
                    assertThat(refusal.distrust()).isEqualTo(distrust);
                    assertThat(refusal.passing()).isFalse();
                });
    }

    private static LogStoreSettings settings(CannedServer server) {
        return LogStoreSettings.of(server.url(), "someone", "secret");
    }

    private static long counted(LogStoreSettings settings) {
        try (var connection = new LogStoreConnection(settings)) {
            return new LogStore(connection, Clock.systemUTC())
                    .count("log-*", ALL)
                    .value();
        }
    }
}
