package dev.kamae.logstore;

import static dev.kamae.logstore.LogFixtures.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import dev.kamae.core.Language;
import dev.kamae.logstore.BulkLoad.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Requests to Amazon OpenSearch Service are signed over the very bytes that go out. */
@Timeout(60)
class LogStoreSigningTests {

    private static final String SAID = """
            {"took":7,"responses":[{"took":7,"timed_out":false,"status":200,
              "_shards":{"total":3,"successful":3,"skipped":0,"failed":0},
              "hits":{"total":{"value":41,"relation":"eq"},"max_score":null,"hits":[]}}],
             "items":[{"create":{"status":201}}]}
            """;

    private static final String SECRET = "sEcReT/of+nobody";
    private static final Map<String, String> KNOWN = Map.of("AKIDMACHINE", SECRET, "ASIAROLE", "of/the+role");
    private static final AwsCredentialsProvider MACHINE = () -> AwsBasicCredentials.create("AKIDMACHINE", SECRET);

    @Test
    void aQuestionIsSignedForTheServiceAndTheRegion() {
        try (var domain = new SignedDomain(KNOWN, SAID);
                var connection = connection(domain.settings("es", ""), MACHINE)) {
            assertThat(new LogStore(connection, Clock.systemUTC())
                            .count("log-*", ALL)
                            .value())
                    .isEqualTo(41);
            assertThat(domain.heard()).singleElement().satisfies(heard -> {
                assertThat(heard.key()).isEqualTo("AKIDMACHINE");
                assertThat(heard.scope()).endsWith("/ap-northeast-1/es/aws4_request");
                assertThat(heard.headers())
                        .containsEntry("content-type", "application/json; charset=UTF-8")
                        .containsKey("x-amz-content-sha256")
                        .doesNotContainKeys("x-amz-security-token", "transfer-encoding");
                assertThat(new String(heard.body(), StandardCharsets.UTF_8)).contains("match_all");
            });
        }
    }

    @Test
    void aLoadThatIsCompressedIsSignedAsItGoesOut() throws Exception {
        try (var domain = new SignedDomain(KNOWN, SAID);
                var connection =
                        connection(domain.settings("aoss", "").compressed().withoutTemplates(), MACHINE)) {
            var load = new BulkLoad(Operation.CREATE);
            load.add("log-aws-waf-2026-11", "構え", "{\"a\":\"構え\"}".getBytes(StandardCharsets.UTF_8));

            assertThat(new LogWriter(connection).write(load).complete()).isTrue();

            var heard = domain.heard().getFirst();
            assertThat(heard.scope()).endsWith("/aoss/aws4_request");
            assertThat(heard.headers())
                    .containsEntry("content-encoding", "gzip")
                    .containsEntry("content-type", "application/x-ndjson")
                    .containsKey("content-length");
            try (var body = new GZIPInputStream(new ByteArrayInputStream(heard.body()))) {
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("{\"a\":\"構え\"}");
            }
        }
    }

    @Test
    void patternsAndParametersWithSignsOfAllKindsAreSignedAsTheyAreSent() {
        try (var domain = new SignedDomain(KNOWN, "{}");
                var connection = connection(domain.settings("es", ""), MACHINE)) {
            for (var index :
                    List.of("log-aws-waf-*", "a*,b-*,-c", "<log-{now/d}>", "with space+plus%25ä構~'()!$&=@:;")) {
                var answer = connection.ask(
                        Duration.ofSeconds(10),
                        RawRequest.get(
                                "/" + RawRequest.encoded(index) + "/_search",
                                Map.of("fields", "a.*,b", "q", "x y+z/構=&?#~%'()!*", "empty", "")));
                assertThat(answer.status()).isEqualTo(200);
            }
            assertThat(domain.heard())
                    .hasSize(4)
                    .allSatisfy(heard -> assertThat(heard.query()).contains("fields=a.%2A%2Cb", "empty="));
            connection.ask(
                    Duration.ofSeconds(10),
                    client -> client.deletePit(pit -> pit.pitId("with a body, though it deletes")));
            assertThat(domain.heard().getLast().method()).isEqualTo("DELETE");
            assertThat(domain.heard().getLast().body()).isNotEmpty();
        }
    }

    @Test
    void whatIsSentUnderAPathIsSignedWithIt() {
        try (var domain = new SignedDomain(KNOWN, SAID)) {
            var plain = domain.settings("es", "");
            var below = LogStoreSettings.of(plain.url() + "/logs/", "", "")
                    .trusting(plain.ca())
                    .signed(plain.aws());
            try (var connection = connection(below, MACHINE)) {
                new LogStore(connection, Clock.systemUTC()).count("log-*", ALL);
            }
            assertThat(domain.heard().getFirst().path()).isEqualTo("/logs/_msearch");
        }
    }

    @Test
    void aRoleIsAssumedAndItsTokenIsSentAlong() throws Exception {
        try (var domain = new SignedDomain(KNOWN, SAID);
                var sts = new FakeSts(200, """
                        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
                        <AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>of/the+role</SecretAccessKey>
                        <SessionToken>the/token+of==</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration>
                        </Credentials></AssumeRoleResult></AssumeRoleResponse>""")) {
            var settings = domain.settings("es", "arn:aws:iam::123456789012:role/kamae-reads");
            try (var connection =
                    new LogStoreConnection(settings, RequestSigner.of(settings.aws(), MACHINE, sts.address()))) {
                var logs = new LogStore(connection, Clock.systemUTC());
                assertThat(logs.count("log-*", ALL).value()).isEqualTo(41);
                assertThat(logs.count("log-*", ALL).value()).isEqualTo(41);
            }
            assertThat(domain.heard()).hasSize(2).allSatisfy(heard -> {
                assertThat(heard.key()).isEqualTo("ASIAROLE");
                assertThat(heard.headers()).containsEntry("x-amz-security-token", "the/token+of==");
            });
            assertThat(sts.asked())
                    .singleElement()
                    .asString()
                    .contains("Action=AssumeRole", "role%2Fkamae-reads", "RoleSessionName=kamae");
        }
    }

    @Test
    void aRoleThatMayNotBeAssumedIsTold() throws Exception {
        try (var domain = new SignedDomain(KNOWN, SAID);
                var sts = new FakeSts(403, """
                        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
                        <Code>AccessDenied</Code><Message>User is not authorized</Message></Error></ErrorResponse>""")) {
            var settings = domain.settings("es", "arn:aws:iam::123456789012:role/kamae-reads");
            try (var connection =
                    new LogStoreConnection(settings, RequestSigner.of(settings.aws(), MACHINE, sts.address()))) {
                assertDenied(connection, Denial.ROLE_REFUSED);
                assertThat(new LogStore(connection, Clock.systemUTC()).health().refusal())
                        .containsInstanceOf(LogStoreDenied.class);
            }
        }
    }

    @Test
    void whereRolesAreAssumedMayBeAwayForAWhile() throws Exception {
        try (var domain = new SignedDomain(KNOWN, SAID);
                var cutting = new Listener(Socket::close)) {
            var settings = domain.settings("es", "arn:aws:iam::123456789012:role/kamae-reads");
            try (var connection = new LogStoreConnection(
                    settings, RequestSigner.of(settings.aws(), MACHINE, URI.create(cutting.url())))) {
                assertThatExceptionOfType(LogStoreUnreachable.class)
                        .isThrownBy(() -> new LogStore(connection, Clock.systemUTC()).count("log-*", ALL))
                        .withMessageContaining("STS")
                        .satisfies(refusal -> assertThat(refusal.passing()).isTrue());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "arn:aws:iam::123456789012:role/kamae-reads"})
    void aMachineWithoutCredentialsIsTold(String role) {
        try (var domain = new SignedDomain(KNOWN, SAID);
                var connection = connection(domain.settings("es", role), () -> {
                    throw SdkClientException.create("Unable to load credentials", new IOException("no such host"));
                })) {
            assertDenied(connection, Denial.NO_CREDENTIALS);
            assertThat(domain.heard()).isEmpty();
        }
    }

    @Test
    void credentialsThatDoNotComeAreNotWaitedForBeyondTheDeadline() {
        var never = new CountDownLatch(1);
        try (var domain = new SignedDomain(KNOWN, SAID);
                var connection = connection(domain.settings("es", "").withDeadline(Duration.ofMillis(300)), () -> {
                    try {
                        never.await();
                    } catch (InterruptedException closed) {
                        Thread.currentThread().interrupt();
                    }
                    return AwsBasicCredentials.create("too", "late");
                })) {
            assertThatExceptionOfType(LogStoreTooSlow.class)
                    .isThrownBy(() -> new LogStore(connection, Clock.systemUTC()).count("log-*", ALL));
        }
    }

    @Test
    void aWrongSignatureIsToldWithoutAWordOfTheTokenThatAwsRepeats() {
        var log = (Logger) LoggerFactory.getLogger(Faults.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.INFO);
        try (var domain = new SignedDomain(KNOWN, SAID);
                var connection = connection(
                        domain.settings("es", ""),
                        () -> AwsSessionCredentials.create("AKIDMACHINE", "another secret", "t0ken-of-the-session"))) {
            assertDenied(connection, Denial.SIGNATURE);
        } finally {
            log.detachAppender(lines);
            log.setLevel(null);
        }
        assertThat(lines.list)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getFormattedMessage()).doesNotContain("t0ken", "another secret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"Signature expired: 20261128T000000Z is now earlier than 20261128T001000Z\"} | CLOCK",
                "{\"message\":\"Signature not yet current: 20261128T003000Z is still later than 20261128T001500Z\"} | CLOCK",
                "{\"message\":\"Credential should be scoped to a valid region.\"} | SCOPE",
                "{\"message\":\"The security token included in the request is invalid.\"} | CREDENTIALS",
                "{\"message\":\"The security token included in the request is expired\"} | CREDENTIALS",
                "{\"Message\":\"User: arn:aws:iam::123456789012:user/x is not authorized to perform: es:ESHttpPost\"} | POLICY",
                "{\"Message\":\"User: anonymous is not authorized to perform: es:ESHttpPost\"} | UNSIGNED",
                "{\"message\":\"Missing Authentication Token\"} | UNSIGNED",
                "{\"error\":{\"type\":\"security_exception\",\"reason\":\"no permissions for [indices:data/read/msearch] and User [name=arn:aws:iam::123456789012:role/x, backend_roles=[]]\"},\"status\":403} | NO_ROLE",
                "{\"error\":{\"type\":\"security_exception\",\"reason\":\"no permissions for [indices:data/read/msearch] and User [name=reader, backend_roles=[]]\"},\"status\":403} | FORBIDDEN",
                "{\"status\":403,\"error\":{\"reason\":\"403 Forbidden\",\"type\":\"Forbidden\"}} | FORBIDDEN"
            })
    void aRefusalOfAwsIsToldAsWhatItIs(String answer, Denial denial) {
        try (var server = new CannedServer(403, answer);
                var connection = new LogStoreConnection(LogStoreSettings.of(server.url(), "", ""))) {
            var refusal = assertDenied(connection, denial);
            assertThat(refusal.sentence(Language.JA)).contains("403").doesNotContain("123456789012");
            assertThat(refusal.sentence(Language.EN)).contains("403").doesNotContain("123456789012");
        }
    }

    private static LogStoreConnection connection(LogStoreSettings settings, AwsCredentialsProvider own) {
        return new LogStoreConnection(settings, RequestSigner.of(settings.aws(), own, null));
    }

    private static LogStoreDenied assertDenied(LogStoreConnection connection, Denial denial) {
        var refused = new ArrayList<LogStoreDenied>();
        assertThatExceptionOfType(LogStoreDenied.class)
                .isThrownBy(() -> new LogStore(connection, Clock.systemUTC()).count("log-*", ALL))
                .satisfies(refusal -> {
                    assertThat(refusal.denial()).isEqualTo(denial);
                    assertThat(refusal.passing()).isFalse();
                    refused.add(refusal);
                });
        return refused.getFirst();
    }

    /** Where roles are assumed. */
    private static final class FakeSts implements AutoCloseable {

        private final HttpServer server;
        private final List<String> asked = new ArrayList<>();

        FakeSts(int status, String answer) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/xml");
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        List<String> asked() {
            return asked;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
