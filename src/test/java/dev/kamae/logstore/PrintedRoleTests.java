package dev.kamae.logstore;

import static dev.kamae.logstore.LogFixtures.ALL;
import static dev.kamae.logstore.LogFixtures.WAF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kamae.SecuredOpenSearch;
import dev.kamae.TestStores;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The printed role, put in force by the security plugin of OpenSearch: it is enough, and no more than that. */
class PrintedRoleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String prefix = TestStores.freshIndexPrefix();

    @Test
    void whoeverHasTheRoleOfAReaderMayReadEverythingThatIsRead() {
        write(prefix);
        try (var connection = connection()) {
            StoreRequestTests.read(new LogStore(connection, Clock.systemUTC()));
        }
    }

    @Test
    void whoeverHasTheRoleOfAReaderMayNotWriteNorDelete() {
        write(prefix);
        try (var connection = connection()) {
            var writer = new LogWriter(connection);

            assertThatExceptionOfType(LogStoreDenied.class).isThrownBy(() -> writer.write(StoreRequestTests.load()));
            assertThatExceptionOfType(LogStoreDenied.class).isThrownBy(() -> writer.delete(WAF));
        }
    }

    @Test
    void theRoleIsForIndicesThatBeginSoAndForNoOthers() {
        var others = TestStores.freshIndexPrefix();
        write(others);
        try (var connection =
                new LogStoreConnection(SecuredOpenSearch.withPrintedRole(prefix).withIndexPrefix(others))) {
            var logs = new LogStore(connection, Clock.systemUTC());

            assertThatExceptionOfType(LogStoreDenied.class).isThrownBy(() -> logs.count(WAF, ALL));
        }
    }

    @Test
    void whoeverHasTheRoleOfACollectorMayCollectAndNotDelete() {
        try (var connection = connection("--write")) {
            var logs = new LogStore(connection, Clock.systemUTC());
            var writer = new LogWriter(connection);

            assertThat(logs.indices("log-aws-waf-*", PATIENCE)).isEmpty();
            assertThat(writer.write(StoreRequestTests.load()).complete()).isTrue();
            writer.makeFindable("log-aws-waf-*");
            assertThat(logs.indices("log-aws-waf-*", PATIENCE)).hasSize(1);
            assertThat(logs.health().templates().orElseThrow().ours()).isTrue();
            assertThat(logs.count(WAF, ALL).value()).isEqualTo(1);
            assertThatExceptionOfType(LogStoreDenied.class).isThrownBy(() -> writer.delete(WAF));
        }
    }

    @Test
    void whoeverHasTheRoleWithRetentionMayDeleteToo() {
        try (var connection = connection("--retention")) {
            var writer = new LogWriter(connection);
            writer.write(StoreRequestTests.load());

            assertThat(writer.delete(WAF)).isTrue();
            assertThat(writer.delete(WAF)).isFalse();
        }
    }

    private LogStoreConnection connection(String... options) {
        return new LogStoreConnection(
                SecuredOpenSearch.withPrintedRole(prefix, options).withDeadline(PATIENCE));
    }

    private static void write(String prefix) {
        try (var connection = new LogStoreConnection(
                SecuredOpenSearch.administrator().withIndexPrefix(prefix).withDeadline(PATIENCE))) {
            LogFixtures.write(connection, WAF, Map.of("a", "{\"@timestamp\":\"2026-11-24T00:00:00Z\"}", "b", "{}"));
        }
    }
}
