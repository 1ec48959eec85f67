package dev.kamae.logstore;

import static dev.kamae.logstore.LogFixtures.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kamae.core.Language;
import dev.kamae.logstore.BulkLoad.Operation;
import dev.kamae.logstore.BulkResult.Outcome;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question and a load meet when OpenSearch is not well. */
@Timeout(60)
class LogStoreOutageTests {

    private static final String SAID = """
            {"took":7,"responses":[{"took":7,"timed_out":true,"status":200,
              "_shards":{"total":3,"successful":3,"skipped":0,"failed":0},
              "hits":{"total":{"value":41,"relation":"eq"},"max_score":null,"hits":[]}}]}
            """;

    @Test
    void aSilentServerIsNotWaitedForBeyondTheDeadline() throws Exception {
        try (var silent = new Listener(held -> {})) {
            asking(silent.url(), Duration.ofMillis(300), logs -> {
                assertThatExceptionOfType(LogStoreTooSlow.class)
                        .isThrownBy(() -> logs.count("log-*", ALL))
                        .withMessageContaining("0.3 seconds");
                assertThatExceptionOfType(LogStoreTooSlow.class)
                        .isThrownBy(() -> logs.ask(Question.count("log-*", ALL).within(Duration.ofMillis(200))))
                        .withMessageContaining("0.2 seconds");
                assertThat(logs.health().refusal()).containsInstanceOf(LogStoreTooSlow.class);
            });
        }
    }

    @Test
    void whoIsInterruptedDoesNotWaitOn() throws Exception {
        try (var silent = new Listener(held -> {})) {
            asking(silent.url(), Duration.ofMinutes(5), logs -> {
                Thread.currentThread().interrupt();
                assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> logs.count("log-*", ALL));
                assertThat(Thread.interrupted()).isTrue();
            });
        }
    }

    @Test
    void aPortOnWhichNobodyListensIsTold() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var url = "http://127.0.0.1:" + port;
        asking(url, Duration.ofSeconds(10), logs -> {
            assertThatExceptionOfType(LogStoreUnreachable.class)
                    .isThrownBy(() -> logs.count("log-*", ALL))
                    .satisfies(refusal -> assertThat(refusal.passing()).isTrue());
            assertThat(logs.health().reachable()).isFalse();
        });
        assertThat(written(url).items()).extracting(BulkResult.Item::outcome).containsOnly(Outcome.TRY_AGAIN);
    }

    @Test
    void aLineThatIsCutIsTriedOnceMore() throws Exception {
        var connections = new CopyOnWriteArrayList<Socket>();
        try (var cutting = new Listener(socket -> {
            connections.add(socket);
            socket.close();
        })) {
            asking(
                    cutting.url(),
                    Duration.ofSeconds(10),
                    logs -> assertThatExceptionOfType(LogStoreUnreachable.class)
                            .isThrownBy(() -> logs.count("log-*", ALL)));
            assertThat(connections).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void aServerWithTooMuchToDoIsToBeAskedAgain(int status) {
        try (var server = new CannedServer(status, "{\"error\":\"busy\"}")) {
            asking(
                    server.url(),
                    Duration.ofSeconds(10),
                    logs -> assertThatExceptionOfType(LogStoreOverloaded.class)
                            .isThrownBy(() -> logs.count("log-*", ALL))
                            .withMessageContaining(String.valueOf(status)));
            assertThat(written(server.url()).items())
                    .hasSize(2)
                    .extracting(BulkResult.Item::outcome)
                    .containsOnly(Outcome.TRY_AGAIN);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aUserThatIsNotLetInIsAMatterForAPerson(int status) {
        try (var server = new CannedServer(status, "{\"error\":\"no\"}")) {
            asking(server.url(), Duration.ofSeconds(10), logs -> {
                assertThatExceptionOfType(LogStoreDenied.class)
                        .isThrownBy(() -> logs.count("log-*", ALL))
                        .satisfies(refusal -> assertThat(refusal.passing()).isFalse());
                assertThat(logs.health().refusal()).containsInstanceOf(LogStoreDenied.class);
            });
            assertThatExceptionOfType(LogStoreDenied.class).isThrownBy(() -> written(server.url()));
        }
    }

    @Test
    void somethingElseAtThatAddressIsTold() {
        try (var server = new CannedServer(200, "<html>It works!</html>")) {
            asking(server.url(), Duration.ofSeconds(10), logs -> {
                assertThatExceptionOfType(LogStoreNotUnderstood.class).isThrownBy(() -> logs.count("log-*", ALL));
                assertThat(logs.health().refusal()).containsInstanceOf(LogStoreNotUnderstood.class);
            });
        }
    }

    @Test
    void theServerIsToldTheDeadlineAndWhatItHadByThenIsPartial() {
        try (var server = new CannedServer(200, SAID)) {
            asking(server.url(), Duration.ofSeconds(10), logs -> {
                var answer = logs.count("log-*", ALL);

                assertThat(answer.value()).isEqualTo(41);
                assertThat(answer.took()).isEqualTo(Duration.ofMillis(7));
                assertThat(answer.gaps()).containsExactly(new Gap.TimedOut());
                assertThat(answer.gaps().getFirst().sentence(Language.EN)).isNotBlank();
            });
            assertThat(server.heard())
                    .singleElement()
                    .asString()
                    .contains("cancel_after_time_interval=10000ms")
                    .contains("\"timeout\":\"8000ms\"")
                    .contains("\"size\":0")
                    .contains("Basic " + Base64.getEncoder().encodeToString("someone:secret".getBytes()));
        }
    }

    @Test
    void aLoadThatIsTooLargeIsToBeSentInParts() {
        try (var server = new CannedServer(413, "")) {
            assertThat(written(server.url()).items())
                    .containsOnly(new BulkResult.Item(Outcome.TRY_AGAIN, 413, "too large"));
            var single = new BulkLoad(Operation.CREATE);
            single.add("log-aws-waf-2026-11", "1", "{}".getBytes(StandardCharsets.UTF_8));
            assertThat(written(server.url(), single).count(Outcome.REFUSED)).isEqualTo(1);
        }
    }

    @Test
    void eachDocumentIsToldApart() {
        try (var server = new CannedServer(200, """
                {"items":[{"create":{"status":201}},
                  {"create":{"status":429,"error":{"type":"rejected_execution_exception","reason":"queue"}}}]}
                """)) {
            assertThat(written(server.url()).items())
                    .containsExactly(
                            new BulkResult.Item(Outcome.CREATED, 201, ""),
                            new BulkResult.Item(Outcome.TRY_AGAIN, 429, "rejected_execution_exception: queue"));
        }
        try (var server = new CannedServer(200, "{\"items\":[{\"create\":{\"status\":201}}]}")) {
            assertThat(written(server.url()).items())
                    .extracting(BulkResult.Item::outcome)
                    .containsExactly(Outcome.CREATED, Outcome.TRY_AGAIN);
        }
    }

    @Test
    void withoutAnAddressEverythingButThatIsSaidIsRefused() {
        try (var connection = new LogStoreConnection(LogStoreSettings.of("", "", ""))) {
            var logs = new LogStore(connection, Clock.systemUTC());
            assertThat(logs.configured()).isFalse();
            assertThatExceptionOfType(LogStoreNotConfigured.class)
                    .isThrownBy(() -> logs.count("log-*", ALL))
                    .satisfies(
                            refusal -> assertThat(refusal.sentence(Language.JA)).contains("KAMAE_OPENSEARCH_URL"));
            assertThat(logs.health().refusal()).containsInstanceOf(LogStoreNotConfigured.class);
            assertThatExceptionOfType(LogStoreNotConfigured.class)
                    .isThrownBy(() -> new LogWriter(connection).write(two()));
        }
    }

    @Test
    void requestsAreCompressedWhereThatIsWanted() {
        try (var server = new CannedServer(200, SAID)) {
            var settings = LogStoreSettings.of(server.url(), "", "");
            try (var plain = new LogStoreConnection(settings);
                    var compressed = new LogStoreConnection(settings.compressed())) {
                new LogStore(plain, Clock.systemUTC()).count("log-*", ALL);
                new LogStore(compressed, Clock.systemUTC()).count("log-*", ALL);
            }
            assertThat(server.heard().getFirst()).contains("encoding null").contains("match_all");
            assertThat(server.heard().getLast()).contains("encoding gzip").doesNotContain("match_all");
        }
    }

    private static void asking(String url, Duration deadline, Consumer<LogStore> work) {
        var settings = LogStoreSettings.of(url, "someone", "secret").withDeadline(deadline);
        try (var connection = new LogStoreConnection(settings)) {
            work.accept(new LogStore(connection, Clock.systemUTC()));
        }
    }

    private static BulkResult written(String url) {
        return written(url, two());
    }

    private static BulkResult written(String url, BulkLoad load) {
        var settings = LogStoreSettings.of(url, "someone", "secret").withoutTemplates();
        try (var connection = new LogStoreConnection(settings)) {
            return new LogWriter(connection).write(load);
        }
    }

    private static BulkLoad two() {
        var load = new BulkLoad(Operation.CREATE);
        load.add("log-aws-waf-2026-11", "1", "{}".getBytes(StandardCharsets.UTF_8));
        load.add("log-aws-waf-2026-11", "2", "{}".getBytes(StandardCharsets.UTF_8));
        return load;
    }
}
