package dev.kamae.logstore;

import static dev.kamae.logstore.LogFixtures.ALL;
import static dev.kamae.logstore.LogFixtures.WAF;
import static dev.kamae.logstore.LogFixtures.put;
import static dev.kamae.logstore.LogFixtures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kamae.TestLogStore;
import dev.kamae.core.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** On every OpenSearch that users have. */
@ParameterizedClass
@EnumSource(TestLogStore.class)
class LogStoreTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final TestLogStore served;
    private final LogStoreConnection connection;
    private final LogStore logs;

    LogStoreTests(TestLogStore served) {
        this.served = served;
        connection = new LogStoreConnection(LogFixtures.settings(served));
        logs = new LogStore(connection, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void anAnswerSaysHowOldAndHowWholeItIs() {
        write(connection, WAF, Map.of("a", blocked("192.0.2.1"), "b", blocked("192.0.2.2"), "c", allowed("192.0.2.2")));

        var answer = logs.count("log-aws-waf-*", action("BLOCK"));

        assertThat(answer.value()).isEqualTo(2);
        assertThat(answer.asOf()).isEqualTo(NOW);
        assertThat(answer.whole()).isTrue();
        assertThat(answer.map(count -> count * 10).value()).isEqualTo(20);
    }

    @Test
    void questionsPutTogetherAreAnsweredOneByOne() {
        write(connection, WAF, Map.of("a", blocked("192.0.2.1"), "b", blocked("192.0.2.2"), "c", allowed("192.0.2.2")));
        var all = Question.count("log-aws-waf-*", ALL);
        var byAction = Question.of(
                "log-aws-waf-*",
                search -> search.aggregations("action", terms("action")),
                response -> Aggregates.named(response.aggregations(), "action").sterms().buckets().array().stream()
                        .map(bucket -> bucket.key() + " " + bucket.docCount())
                        .toList());
        var nonsense = Question.of(
                "log-aws-waf-*", search -> search.aggregations("text", terms("@message")), response -> "nothing");
        var elsewhere = Question.count("log-aws-elb-*", ALL);

        var answers = logs.askAll(List.of(all, byAction, nonsense, elsewhere));

        assertThat(answers.of(all).value()).isEqualTo(3);
        assertThat(answers.of(byAction).value()).containsExactly("BLOCK 2", "ALLOW 1");
        assertThat(answers.of(elsewhere).whole()).isFalse();
        assertThatExceptionOfType(LogStoreRefused.class)
                .isThrownBy(() -> answers.of(nonsense))
                .withMessageContaining("illegal_argument_exception");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> answers.of(Question.count("log-aws-waf-*", ALL)));
    }

    @Test
    void whereNoIndexIsNothingIsKnown() {
        var answer = logs.count("log-aws-waf-*", ALL);

        assertThat(answer.whole()).isFalse();
        assertThat(answer.gaps()).containsExactly(new Gap.Missing("log-aws-waf-*"));
        assertThat(answer.gaps().getFirst().sentence(Language.EN)).contains("log-aws-waf-*");
        assertThat(answer.orElse(-1L)).isEqualTo(-1);
        assertThat(answer.map(count -> count + 1).orElse(-1L)).isEqualTo(-1);
        assertThatExceptionOfType(LogsAbsent.class).isThrownBy(answer::value).withMessageContaining("log-aws-waf-*");
    }

    @Test
    void anAnswerWithoutThePartsThatFailedNamesThem() {
        var prefix = connection.settings().indexPrefix();
        write(connection, WAF, Map.of("a", "{\"x\":\"one\"}"));
        put(
                connection,
                "/" + prefix + "log-aws-waf-2026-10",
                "{\"mappings\":{\"properties\":{\"x\":{\"type\":\"text\"}}}}");
        write(connection, "log-aws-waf-2026-10", Map.of("b", "{\"x\":\"two\"}"));

        var answer = logs.ask(Question.of(
                "log-aws-waf-*",
                search -> search.aggregations("x", terms("x")),
                response -> Aggregates.named(response.aggregations(), "x")
                        .sterms()
                        .buckets()
                        .array()
                        .size()));

        assertThat(answer.value()).isEqualTo(1);
        assertThat(answer.whole()).isFalse();
        assertThat(answer.gaps()).singleElement().isInstanceOfSatisfying(Gap.Failed.class, failed -> {
            assertThat(failed.failed()).isEqualTo(1);
            assertThat(failed.total()).isEqualTo(2);
            assertThat(failed.indices()).containsExactly("log-aws-waf-2026-10");
            assertThat(failed.reasons()).containsExactly("illegal_argument_exception");
            assertThat(failed.sentence(Language.JA)).contains("log-aws-waf-2026-10");
        });
    }

    @Test
    void aDocumentIsReadAsItWasWritten() {
        var json = "{\"z\":1,\"a\":{\"b.c\":[\"構え\",null],\"d\":2.0},\"big\":1234567890123456789,\"n\":1.10}";
        write(connection, WAF, Map.of("id/with ?#", json));

        assertThat(logs.document(WAF, "id/with ?#").orElseThrow().source().json())
                .isEqualTo(json);
        assertThat(logs.document(WAF, "another")).isEmpty();
        assertThat(logs.document("log-aws-waf-1999-01", "id/with ?#")).isEmpty();
    }

    @Test
    void whatIsWrittenUnderOnePrefixIsNotSeenUnderAnother() {
        try (var other = new LogStoreConnection(LogFixtures.settings(served))) {
            write(connection, WAF, Map.of("a", blocked("192.0.2.1")));
            write(other, WAF, Map.of("a", allowed("192.0.2.1"), "b", allowed("192.0.2.2")));

            assertThat(logs.count("*", ALL).value()).isEqualTo(1);
            assertThat(logs.document(WAF, "b")).isEmpty();
            assertThat(logs.health().indices())
                    .extracting(LogStoreHealth.Index::name)
                    .containsExactly(WAF);
            assertThat(new LogStore(other, Clock.systemUTC()).count("*", ALL).value())
                    .isEqualTo(2);
        }
    }

    @Test
    void aFieldThatIsADateInOneMonthCannotBeGroupedBy() {
        var prefix = connection.settings().indexPrefix();
        write(connection, WAF, Map.of("a", "{\"odd\":\"x\",\"even\":\"y\"}"));
        put(
                connection,
                "/" + prefix + "log-aws-waf-2026-10",
                "{\"mappings\":{\"properties\":{\"odd\":{\"type\":\"date\"},\"@message\":{\"type\":\"text\"}}}}");

        var fields = logs.fields("log-aws-waf-*");

        assertThat(fields.isKeyword("even")).isTrue();
        assertThat(fields.isKeyword("odd")).isFalse();
        assertThat(fields.isKeyword("@message")).isFalse();
        assertThat(fields.isKeyword("absent")).isFalse();
        assertThat(fields.has("odd")).isTrue();
        assertThat(fields.has("absent")).isFalse();
        assertThat(logs.fields(WAF).isKeyword("odd")).isTrue();
    }

    @Test
    void fieldsAreRememberedForAWhileOnceThereAreSome() {
        var time = new Instant[] {NOW};
        var store = new LogStore(connection, new MovingClock(time));
        assertThat(store.fields("log-aws-waf-*").has("one")).isFalse();
        write(connection, WAF, Map.of("a", "{\"one\":\"x\"}"));
        assertThat(store.fields("log-aws-waf-*").has("one")).isTrue();
        write(connection, WAF, Map.of("b", "{\"two\":\"x\"}"));
        assertThat(store.fields("log-aws-waf-*").has("two")).isFalse();
        time[0] = NOW.plus(Duration.ofMinutes(6));
        assertThat(store.fields("log-aws-waf-*").has("two")).isTrue();
    }

    @Test
    void itsHealthIsTold() {
        write(
                connection,
                WAF,
                Map.of(
                        "a", at("2026-11-01T00:00:00.123456+00:00", "2026-11-01T00:05:00+00:00"),
                        "b", at("2026-11-23T23:59:59.500000+00:00", "2026-11-24T00:03:00+00:00")));
        write(connection, "log-aws-elb-2026-11", Map.of("a", "{\"elb\":\"x\"}"));

        var health = logs.health();

        assertThat(health.reachable()).isTrue();
        assertThat(health.asOf()).isEqualTo(NOW);
        assertThat(health.distribution()).isEqualTo("opensearch");
        assertThat(health.version()).startsWith(served.version());
        assertThat(health.cluster()).contains(LogStoreHealth.Cluster.GREEN);
        assertThat(health.templates()).contains(new LogStoreHealth.Templates(true, List.of()));
        assertThat(health.indices()).hasSize(2);
        var elb = health.indices().getFirst();
        assertThat(elb.name()).isEqualTo("log-aws-elb-2026-11");
        assertThat(elb.documents()).contains(1L);
        assertThat(elb.last()).isEmpty();
        var waf = health.indices().getLast();
        assertThat(waf.documents()).contains(2L);
        assertThat(waf.bytes()).hasValueSatisfying(bytes -> assertThat(bytes).isPositive());
        assertThat(waf.first()).contains(Instant.parse("2026-11-01T00:00:00.123Z"));
        assertThat(waf.last()).contains(Instant.parse("2026-11-23T23:59:59.500Z"));
        assertThat(waf.lastIngested()).contains(Instant.parse("2026-11-24T00:03:00Z"));
    }

    @Test
    void severalPatternsInOneQuestionAreNoQuestion() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Question.count("log-aws-waf-*,log-aws-elb-*", ALL));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Question.count("", ALL));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Question.count("_all", ALL));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Question.of("log-*", search -> search.index("log-*"), Optional::of));
    }

    private static String blocked(String address) {
        return "{\"action\":\"BLOCK\",\"source\":{\"ip\":\"%s\"},\"@message\":\"a line\"}".formatted(address);
    }

    private static String allowed(String address) {
        return blocked(address).replace("BLOCK", "ALLOW");
    }

    private static String at(String moment, String ingested) {
        return "{\"@timestamp\":\"%s\",\"event\":{\"ingested\":\"%s\"}}".formatted(moment, ingested);
    }

    private static Query action(String action) {
        return Query.of(any -> any.term(term -> term.field("action").value(value -> value.stringValue(action))));
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(any -> any.terms(terms -> terms.field(field)));
    }

    /** A clock that stands until it is moved. */
    private static final class MovingClock extends Clock {

        private final Instant[] time;

        MovingClock(Instant[] time) {
            this.time = time;
        }

        @Override
        public Instant instant() {
            return time[0];
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
