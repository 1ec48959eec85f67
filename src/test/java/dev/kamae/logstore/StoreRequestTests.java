package dev.kamae.logstore;

import static dev.kamae.logstore.LogFixtures.ALL;
import static dev.kamae.logstore.LogFixtures.WAF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kamae.TestLogStore;
import dev.kamae.logstore.StoreRequest.Purpose;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Through a guard that lets only those requests pass that the printed role is made of. */
@ParameterizedClass
@EnumSource(TestLogStore.class)
class StoreRequestTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LogStoreSettings real;
    private final Guard guard;

    StoreRequestTests(TestLogStore served) {
        real = LogFixtures.settings(served);
        guard = new Guard(real);
    }

    @AfterEach
    void close() {
        guard.close();
    }

    @Test
    void readingSendsNothingButWhatTheRoleOfAReaderIsMadeOf() {
        try (var connection = new LogStoreConnection(real)) {
            LogFixtures.write(connection, WAF, Map.of("a", "{\"@timestamp\":\"2026-11-24T00:00:00Z\"}", "b", "{}"));
        }
        guard.allow(EnumSet.copyOf(of(Purpose.READ)));
        try (var connection = new LogStoreConnection(guard.settings().reading())) {
            read(new LogStore(connection, Clock.systemUTC()));
        }

        assertThat(guard.refused()).isEmpty();
        assertThat(guard.seen()).containsExactlyInAnyOrderElementsOf(of(Purpose.READ));
    }

    @Test
    void collectingSendsNothingButWhatTheRoleIsMadeOf() {
        guard.allow(EnumSet.allOf(StoreRequest.class));
        try (var connection = new LogStoreConnection(guard.settings())) {
            var logs = new LogStore(connection, Clock.systemUTC());
            var writer = new LogWriter(connection);
            assertThat(logs.indices("log-aws-waf-*", PATIENCE)).isEmpty();
            assertThat(writer.write(load()).complete()).isTrue();
            writer.makeFindable("log-aws-waf-*");
            assertThat(logs.indices("log-aws-waf-*", PATIENCE)).hasSize(1);
            assertThat(logs.health().templates().orElseThrow().ours()).isTrue();
            anotherLoaderComes();
            new LogWriter(connection).write(load());
        } finally {
            anotherLoaderGoes();
        }

        assertThat(guard.refused()).isEmpty();
        assertThat(guard.seen()).containsAll(of(Purpose.WRITE)).doesNotContainAnyElementsOf(of(Purpose.DELETE));
    }

    @Test
    void deletingSendsNothingButWhatTheRoleIsMadeOf() {
        guard.allow(EnumSet.allOf(StoreRequest.class));
        try (var connection = new LogStoreConnection(guard.settings())) {
            var writer = new LogWriter(connection);
            writer.write(load());

            assertThat(writer.delete(WAF)).isTrue();
            assertThat(writer.delete(WAF)).isFalse();
        }

        assertThat(guard.refused()).isEmpty();
        assertThat(guard.seen()).containsAll(of(Purpose.DELETE));
    }

    @Test
    void whoOnlyReadsIsRefusedBeforeAnythingIsSent() {
        try (var connection = new LogStoreConnection(guard.settings().reading())) {
            assertThatExceptionOfType(LogStoreReadOnly.class).isThrownBy(() -> new LogWriter(connection).write(load()));
            assertThatExceptionOfType(LogStoreReadOnly.class)
                    .isThrownBy(() -> new LogWriter(connection).makeFindable("log-aws-*"));
            assertThatExceptionOfType(LogStoreReadOnly.class).isThrownBy(() -> new LogWriter(connection).delete(WAF));
        }

        assertThat(guard.refused()).isEmpty();
        assertThat(guard.seen()).isEmpty();
    }

    /** A new door of the module is walked through here too, or its requests would be missing in the role. */
    @Test
    void everyDoorOfTheModuleIsWalkedThrough() {
        assertThat(doors(LogStore.class))
                .containsExactlyInAnyOrder(
                        "configured",
                        "ask",
                        "askAll",
                        "asking",
                        "count",
                        "document",
                        "pages",
                        "fields",
                        "indices",
                        "health");
        assertThat(doors(LogPages.class)).containsExactlyInAnyOrder("asOf", "gaps", "more", "next", "close");
        assertThat(doors(LogWriter.class)).containsExactlyInAnyOrder("write", "writes", "makeFindable", "delete");
        assertThat(doors(LogStoreConnection.class)).containsExactlyInAnyOrder("close");
    }

    static void read(LogStore logs) {
        var health = logs.health();
        assertThat(health.reachable()).isTrue();
        assertThat(health.cluster()).isPresent();
        assertThat(health.indices()).hasSize(1);
        assertThat(logs.count(WAF, ALL).value()).isEqualTo(2);
        var counting = Question.count(WAF, ALL);
        assertThat(logs.asking(List.of(counting)).await().of(counting).value()).isEqualTo(2);
        assertThat(logs.fields(WAF).types()).isNotEmpty();
        assertThat(logs.document(WAF, "a")).isPresent();
        for (var indices : List.of(WAF, "log-aws-waf-1999-*", "log-aws-waf-1999-01")) {
            try (var pages = logs.pages(indices, ALL, TimeOrder.NEWEST_FIRST, 1)) {
                pages.next();
            }
        }
    }

    static BulkLoad load() {
        var load = new BulkLoad(BulkLoad.Operation.CREATE);
        load.add(WAF, "a", "{\"new\":\"field\"}".getBytes(StandardCharsets.UTF_8));
        return load;
    }

    private void anotherLoaderComes() {
        try (var connection = new LogStoreConnection(real)) {
            LogFixtures.put(connection, foreign(), """
                    {"index_patterns":["%s"],"priority":2,"template":{}}""".formatted(connection.prefixed("log-*")));
        }
    }

    private void anotherLoaderGoes() {
        try (var connection = new LogStoreConnection(real)) {
            connection.ask(PATIENCE, RawRequest.delete(foreign()));
        }
    }

    private String foreign() {
        return "/_index_template/" + real.indexPrefix() + "siem";
    }

    private static List<StoreRequest> of(Purpose purpose) {
        return Stream.of(StoreRequest.values())
                .filter(request -> request.purpose() == purpose)
                .toList();
    }

    private static Set<String> doors(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
