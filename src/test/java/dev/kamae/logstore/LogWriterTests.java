package dev.kamae.logstore;

import static dev.kamae.logstore.LogFixtures.ALL;
import static dev.kamae.logstore.LogFixtures.WAF;
import static dev.kamae.logstore.LogFixtures.get;
import static dev.kamae.logstore.LogFixtures.put;
import static dev.kamae.logstore.LogFixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.TestLogStore;
import dev.kamae.logstore.BulkLoad.Operation;
import dev.kamae.logstore.BulkResult.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** On every OpenSearch that users have. */
@ParameterizedClass
@EnumSource(TestLogStore.class)
class LogWriterTests {

    private final LogStoreConnection connection;
    private final LogStore logs;
    private final LogWriter writer;

    LogWriterTests(TestLogStore served) {
        connection = new LogStoreConnection(LogFixtures.settings(served));
        logs = new LogStore(connection, Clock.systemUTC());
        writer = new LogWriter(connection);
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void whatIsThereStaysWhenItIsCreatedAgain() {
        assertThat(write(Operation.CREATE, "a", "{\"v\":1}").items())
                .containsExactly(new BulkResult.Item(Outcome.CREATED, 201, ""));
        assertThat(write(Operation.CREATE, "a", "{\"v\":2}").items())
                .containsExactly(new BulkResult.Item(Outcome.ALREADY_THERE, 409, ""));
        assertThat(logs.document(WAF, "a").orElseThrow().source().number("v")).hasValue(1);

        assertThat(write(Operation.INDEX, "a", "{\"v\":3}").count(Outcome.REPLACED))
                .isEqualTo(1);
        assertThat(logs.document(WAF, "a").orElseThrow().source().number("v")).hasValue(3);
    }

    @Test
    void onlyAnIndexThatKamaeMadeIsDeleted() {
        write(Operation.CREATE, "a", "{}");
        var theirs = "log-aws-waf-2001-01";
        put(connection, "/" + connection.prefixed(theirs), "{}");
        put(connection, "/" + connection.prefixed(theirs) + "/_mapping", "{\"_meta\":{\"other\":1}}");

        assertThat(writer.delete(theirs)).isFalse();
        assertThat(writer.delete("log-aws-waf-*")).isFalse();
        assertThat(writer.delete("log-aws-waf-1999-01")).isFalse();
        assertThat(logs.indices("log-aws-waf-*", Duration.ofSeconds(30))).hasSize(2);

        assertThat(writer.delete(WAF)).isTrue();
        assertThat(logs.indices("log-aws-waf-*", Duration.ofSeconds(30)))
                .extracting(LogIndex::name)
                .containsExactly(theirs);
    }

    @Test
    void oneBadDocumentDoesNotKeepTheOthersOut() {
        write(Operation.CREATE, "shape", "{\"rule\":{\"name\":\"x\"}}");
        var load = new BulkLoad(Operation.CREATE);
        load.add(WAF, "good", "{\"rule\":{\"name\":\"y\"}}".getBytes(StandardCharsets.UTF_8));
        load.add(WAF, "bad", "{\"rule\":\"not an object\"}".getBytes(StandardCharsets.UTF_8));
        load.add(WAF, "cut off", "{\"rule\":{\"na".getBytes(StandardCharsets.UTF_8));
        load.add(WAF, "good too", "{}".getBytes(StandardCharsets.UTF_8));

        var result = writer.write(load);

        assertThat(result.complete()).isFalse();
        assertThat(result.items())
                .extracting(BulkResult.Item::outcome)
                .containsExactly(Outcome.CREATED, Outcome.REFUSED, Outcome.REFUSED, Outcome.CREATED);
        assertThat(result.items().get(1).status()).isEqualTo(400);
        assertThat(result.items().get(1).reason()).contains("mapper_parsing_exception");
    }

    @Test
    void anIndexThatMayNotBeWrittenForTheMomentIsToBeTriedAgain() {
        write(Operation.CREATE, "a", "{}");
        put(
                connection,
                "/" + connection.prefixed(WAF) + "/_settings",
                "{\"index.blocks.read_only_allow_delete\":true}");

        var result = write(Operation.CREATE, "b", "{}");

        assertThat(result.items()).singleElement().satisfies(item -> {
            assertThat(item.outcome()).isEqualTo(Outcome.TRY_AGAIN);
            assertThat(item.status()).isEqualTo(429);
            assertThat(item.reason()).contains("cluster_block_exception");
        });
    }

    @Test
    void fiveThousandHeaderNamesLeaveTheMappingAsItWas() {
        var load = new BulkLoad(Operation.CREATE);
        for (int i = 0; i < 5_000; i++) {
            var header =
                    "{\"httpRequest\":{\"header\":{\"x_made_up_%d\":\"v\",\"user_agent\":\"agent %d\"},\"country\":\"JP\"}}";
            load.add(WAF, "d" + i, header.formatted(i, i).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(load.full()).isTrue();

        assertThat(writer.write(load).count(Outcome.CREATED)).isEqualTo(5_000);

        writer.makeFindable(WAF);
        assertThat(logs.fields(WAF).types().keySet())
                .contains("httpRequest.header.user_agent", "httpRequest.country")
                .noneMatch(field -> field.contains("made_up"))
                .hasSizeLessThan(300);
        assertThat(logs.count(WAF, term("httpRequest.header.user_agent", "agent 4999"))
                        .value())
                .isEqualTo(1);
        assertThat(logs.document(WAF, "d7").orElseThrow().source().text("httpRequest.header.x_made_up_7"))
                .contains("v");
    }

    @Test
    void theFieldsAreThoseOfTheSiemSolution() {
        write(Operation.CREATE, "a", """
                {"@timestamp":"2026-11-24T00:00:00.123456+00:00","@message":"GET /login blocked","timestamp":1795478400123,
                "source":{"ip":"192.0.2.7","address":"192.0.2.7","port":"443","geo":{"location":{"lon":139.7,"lat":35.7}}},
                "httpRequest":{"clientIp":"2001:db8::1","header":{"cookie":"x"}},"labels":[{"name":"awswaf:a"},{"name":"awswaf:b"}],
                "user_agent":{"original":"Mozilla/5.0 (Test)","os.name":"Linux"},"url":{"path":"/login"},
                "day":"2026-11-24","http":{"response":{"status_code":"403"}}}""".replace("\n", ""));
        writer.makeFindable(WAF);

        assertThat(found("source.ip", "192.0.2.0/24")).isTrue();
        assertThat(found("httpRequest.clientIp", "2001:db8::/32")).isTrue();
        assertThat(found("labels.name", "awswaf:b")).isTrue();
        assertThat(found("user_agent.os.name", "Linux")).isTrue();
        assertThat(found("http.response.status_code", "403")).isTrue();
        assertThat(logs.count(
                                WAF,
                                Query.of(any -> any.match(
                                        match -> match.field("@message").query(text -> text.stringValue("LOGIN")))))
                        .value())
                .isEqualTo(1);
        var fields = logs.fields(WAF);
        assertThat(fields.types())
                .containsEntry("@timestamp", Set.of("date"))
                .containsEntry("timestamp", Set.of("date"))
                .containsEntry("source.port", Set.of("integer"))
                .containsEntry("http.response.status_code", Set.of("short"))
                .containsEntry("source.geo.location", Set.of("geo_point"))
                .containsEntry("@message", Set.of("-text"));
        // no date, whatever it looks like
        assertThat(fields.isKeyword("day")).isTrue();
        assertThat(fields.isKeyword("url.path")).isTrue();
    }

    @Test
    void valuesThatDoNotFitCostTheirFieldAndNotTheDocument() {
        var result = write(
                Operation.CREATE,
                "a",
                "{\"source\":{\"ip\":\"no address\"},\"@timestamp\":\"yesterday\",\"args\":\"%s\"}"
                        .formatted("あ".repeat(20_000)));

        assertThat(result.complete()).isTrue();
        assertThat(logs.document(WAF, "a").orElseThrow().source().text("source.ip"))
                .contains("no address");
    }

    @Test
    void severalThreadsWriteThroughOneConnection() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int t = 0; t < 8; t++) {
                var name = "t" + t + "-";
                threads.submit(() -> writer.write(load(IntStream.range(0, 500)
                        .boxed()
                        .collect(Collectors.toMap(i -> name + i, i -> "{\"n\":" + i + "}")))));
            }
        }
        writer.makeFindable(WAF);
        assertThat(logs.count(WAF, ALL).value()).isEqualTo(4_000);
    }

    @Test
    void aCompressedLoadIsWrittenJustAsWell() {
        try (var compressed = new LogStoreConnection(connection.settings().compressed())) {
            LogFixtures.write(compressed, WAF, Map.of("a", "{\"word\":\"構え\"}"));
        }
        assertThat(logs.document(WAF, "a").orElseThrow().source().text("word")).contains("構え");
    }

    @Test
    void nothingToWriteIsNoRequest() {
        assertThat(writer.write(new BulkLoad(Operation.CREATE)).items()).isEmpty();
        assertThat(get(connection, "/_index_template/kamae-" + connection.prefixed("log-aws-waf"))
                        .found())
                .isFalse();
    }

    private boolean found(String field, String value) {
        return logs.count(WAF, term(field, value)).value() == 1;
    }

    private static Query term(String field, String value) {
        return Query.of(any -> any.term(term -> term.field(field).value(text -> text.stringValue(value))));
    }

    private BulkResult write(Operation operation, String id, String json) {
        var load = new BulkLoad(operation);
        load.add(WAF, id, json.getBytes(StandardCharsets.UTF_8));
        return writer.write(load);
    }

    private static BulkLoad load(Map<String, String> documents) {
        var load = new BulkLoad(Operation.CREATE);
        documents.forEach((id, json) -> load.add(WAF, id, json.getBytes(StandardCharsets.UTF_8)));
        return load;
    }
}
