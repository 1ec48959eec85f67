package dev.kamae.logstore;

import static dev.kamae.logstore.LogFixtures.ALL;
import static dev.kamae.logstore.LogFixtures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kamae.TestLogStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** On every OpenSearch that users have. */
@ParameterizedClass
@EnumSource(TestLogStore.class)
@Timeout(60)
class LogPagesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final LogStoreConnection connection;
    private final LogStore logs;

    LogPagesTests(TestLogStore served) {
        connection = new LogStoreConnection(LogFixtures.settings(served));
        logs = new LogStore(connection, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentComesOnceThoughMoreAreWrittenMeanwhile(TimeOrder order) {
        write(connection, "log-aws-waf-2026-10", documents("a", 120));
        write(connection, "log-aws-waf-2026-11", documents("b", 120));
        var found = new ArrayList<LogDocument>();

        try (var pages = logs.pages("log-aws-waf-*", ALL, order, 17)) {
            for (int page = 0; pages.more(); page++) {
                found.addAll(pages.next());
                write(connection, "log-aws-waf-2026-11", documents("later" + page + "-", 7));
            }
            assertThat(pages.asOf()).isEqualTo(NOW);
            assertThat(pages.gaps()).isEmpty();
            assertThat(pages.next()).isEmpty();
        }

        assertThat(found).hasSize(240);
        assertThat(found).extracting(LogDocument::id).doesNotHaveDuplicates().noneMatch(id -> id.startsWith("later"));
        Comparator<Instant> direction =
                order == TimeOrder.OLDEST_FIRST ? Comparator.naturalOrder() : Comparator.reverseOrder();
        assertThat(found)
                .extracting(document -> document.source().moment("@timestamp").orElseThrow())
                .isSortedAccordingTo(direction);
    }

    @Test
    void aDocumentThatIsInTwoIndicesComesTwice() {
        write(connection, "log-aws-waf-2026-10", documents("a", 5));
        write(connection, "log-aws-waf-2026-10_01", documents("a", 5));

        try (var pages = logs.pages("log-aws-waf-*", ALL, TimeOrder.NEWEST_FIRST, 2)) {
            var found = new ArrayList<LogDocument>();
            while (pages.more()) {
                found.addAll(pages.next());
            }
            assertThat(found)
                    .extracting(one -> one.index() + one.id())
                    .hasSize(10)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void onlyWhatTheQueryFindsComes() {
        write(connection, "log-aws-waf-2026-10", documents("a", 30));
        var odd = Query.of(any -> any.term(term -> term.field("kind").value(kind -> kind.stringValue("odd"))));

        try (var pages = logs.pages("log-aws-waf-*", odd, TimeOrder.OLDEST_FIRST, 4)) {
            var found = new ArrayList<LogDocument>();
            while (pages.more()) {
                found.addAll(pages.next());
            }
            assertThat(found)
                    .hasSize(15)
                    .allMatch(one -> one.source().text("kind").equals(Optional.of("odd")));
        }
    }

    @Test
    void whereNoIndexIsThereAreNoPagesAndItIsSaid() {
        try (var pages = logs.pages("log-aws-waf-*", ALL, TimeOrder.NEWEST_FIRST, 10)) {
            assertThat(pages.next()).isEmpty();
            assertThat(pages.more()).isFalse();
            assertThat(pages.gaps()).containsExactly(new Gap.Missing("log-aws-waf-*"));
        }
    }

    @Test
    void pagesThatLayOpenForTooLongSaySo() {
        write(connection, "log-aws-waf-2026-10", documents("a", 30));
        try (var pages = logs.pages("log-aws-waf-*", ALL, TimeOrder.NEWEST_FIRST, 10)) {
            pages.next();
            connection.ask(Duration.ofSeconds(30), RawRequest.delete("/_search/point_in_time/_all"));
            assertThatExceptionOfType(LogPagesExpired.class).isThrownBy(pages::next);
        }
    }

    @Test
    void whatIsClosedKeepsNoFilesOpen() {
        write(connection, "log-aws-waf-2026-10", documents("a", 30));
        var before = open();
        var pages = logs.pages("log-aws-waf-*", ALL, TimeOrder.NEWEST_FIRST, 10);
        assertThat(open()).isEqualTo(before + 1);
        pages.close();
        pages.close();
        assertThat(open()).isEqualTo(before);
        assertThat(pages.more()).isFalse();
    }

    private int open() {
        return LogFixtures.get(connection, "/_search/point_in_time/_all")
                .json()
                .path("pits")
                .size();
    }

    /** Several of one millisecond, so that most pages end in the middle of one. */
    private static Map<String, String> documents(String name, int count) {
        var documents = new LinkedHashMap<String, String>();
        for (int i = 0; i < count; i++) {
            documents.put(
                    name + i,
                    "{\"@timestamp\":\"2026-10-31T23:59:59.%03d+00:00\",\"kind\":\"%s\"}"
                            .formatted(i / 50, List.of("even", "odd").get(i % 2)));
        }
        return documents;
    }
}
