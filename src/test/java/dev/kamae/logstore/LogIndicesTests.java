package dev.kamae.logstore;

import static dev.kamae.logstore.LogFixtures.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.TestLogStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** On every OpenSearch that users have. */
@ParameterizedClass
@EnumSource(TestLogStore.class)
class LogIndicesTests {

    private static final String ALL = "log-aws-waf-*";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LogStoreConnection connection;
    private final LogStore logs;

    LogIndicesTests(TestLogStore served) {
        connection = new LogStoreConnection(LogFixtures.settings(served));
        logs = new LogStore(connection, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void whereNothingWasWrittenThereIsNone() {
        assertThat(logs.indices(ALL, PATIENCE)).isEmpty();
    }

    @Test
    void thoseOfOthersAreToldApartAndClosedOnesAreThereToo() {
        LogFixtures.write(connection, "log-aws-waf-2026-11", Map.of("a", "{\"@timestamp\":\"2026-11-24T00:00:00Z\"}"));
        connection.ask(PATIENCE, RawRequest.delete("/_index_template/kamae-" + connection.prefixed("log-aws-waf")));
        put(connection, "/" + connection.prefixed("log-aws-waf-2026-10"), "{}");
        put(connection, "/" + connection.prefixed("log-aws-waf-2026-09"), "{}");
        connection.ask(
                PATIENCE,
                new RawRequest("POST", "/" + connection.prefixed("log-aws-waf-2026-09") + "/_close", Map.of(), null));
        put(connection, "/" + connection.prefixed("log-aws-elb-2026-11"), "{}");

        assertThat(logs.indices(ALL, PATIENCE))
                .extracting(LogIndex::name, LogIndex::ofOthers)
                .containsExactly(
                        tuple("log-aws-waf-2026-11", false),
                        tuple("log-aws-waf-2026-10", true),
                        tuple("log-aws-waf-2026-09", true));
    }

    @Test
    void whoInstallsNoTemplatesKnowsOfNoneThatItIsOfOthers() {
        put(connection, "/" + connection.prefixed("log-aws-waf-2026-10"), "{}");

        try (var without = new LogStoreConnection(connection.settings().withoutTemplates())) {
            assertThat(new LogStore(without, Clock.systemUTC()).indices(ALL, PATIENCE))
                    .extracting(LogIndex::ofOthers)
                    .containsExactly(false);
        }
    }

    @Test
    void eachTellsFromWhenToWhenItsDocumentsAre() {
        LogFixtures.write(
                connection,
                "log-aws-waf-2026-11",
                Map.of(
                        "a", "{\"@timestamp\":\"2026-10-31T15:00:00.500000+00:00\"}",
                        "b", "{\"@timestamp\":\"2026-11-24T01:00:00+00:00\"}"));
        put(connection, "/" + connection.prefixed("log-aws-waf-2026-10"), "{}");

        assertThat(logs.indices(ALL, PATIENCE))
                .extracting(LogIndex::first, LogIndex::last)
                .containsExactly(
                        tuple(
                                Optional.of(Instant.parse("2026-10-31T15:00:00.500Z")),
                                Optional.of(Instant.parse("2026-11-24T01:00:00Z"))),
                        tuple(Optional.empty(), Optional.empty()));
    }
}
