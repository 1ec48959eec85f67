package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.TestStores;
import dev.kamae.collector.CollectorSettings.IndexSettings;
import dev.kamae.collector.RetentionState.Old;
import dev.kamae.collector.RetentionState.Verdict;
import dev.kamae.documents.WafLine;
import dev.kamae.jobs.QuietRun;
import dev.kamae.logstore.LogKeeper;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import dev.kamae.logstore.LogWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What is deleted of the logs in a real store, and what never is. */
class RetentionTests {

    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    private Path folder;

    private final String prefix = TestStores.freshIndexPrefix();
    private final LogStoreConnection connection = new LogStoreConnection(LogStoreSettings.of(
                    TestStores.running().openSearchUrl(),
                    TestStores.running().user(),
                    TestStores.running().password())
            .withIndexPrefix(prefix));
    private final LogStore logs = new LogStore(connection, Loads.CLOCK);
    private final List<Object> told = new ArrayList<>();
    private Optional<Long> counted = Optional.of(2L);

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void anIndexThatIsOldAndWhollyCountedIsDeletedAndSaysSo() throws IOException {
        twoLinesOfNovemberAndOneOfJanuary();
        assertThat(retention(YEAR, false, "2026-11-30").state().old()).isEmpty();

        // its last day has been over for a year
        var retention = retention(YEAR, false, "2026-12-01T00:00:01Z");
        assertThat(retention.state().old())
                .containsExactly(new Old("log-aws-waf-2025-11", Instant.parse("2025-12-01T00:00:00Z"), 2, Verdict.DUE));
        delete(retention);

        assertThat(indices()).containsExactly("log-aws-waf-2026-01");
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        LogsDeleted.class, event -> assertThat(event.subject()).isEqualTo("index:log-aws-waf-2025-11"));
    }

    @Test
    void whatIsNotWhollyCountedStays() throws IOException {
        twoLinesOfNovemberAndOneOfJanuary();
        for (var lines : List.of(Optional.<Long>empty(), Optional.of(1L))) {
            counted = lines;
            var retention = retention(YEAR, false, "2026-12-02");

            assertThat(retention.state().old()).extracting(Old::verdict).containsExactly(Verdict.NOT_COUNTED);
            delete(retention);
        }
        var nobodyCounts = new Retention(
                new RetentionSettings(YEAR),
                settings(false),
                logs,
                Loads.gate(connection),
                List.of(),
                at("2026-12-02"));
        delete(nobodyCounts);

        assertThat(indices()).hasSize(2);
        assertThat(told).isEmpty();
    }

    @Test
    void anIndexThatIsClosedStays() throws IOException {
        twoLinesOfNovemberAndOneOfJanuary();
        Loads.ask("POST", "/" + prefix + "log-aws-waf-2025-11/_close");
        var retention = retention(YEAR, false, "2026-12-02");

        assertThat(retention.state().old()).extracting(Old::verdict).containsExactly(Verdict.NOT_COUNTED);
        delete(retention);
        assertThat(told).isEmpty();
    }

    @Test
    void whatSomebodyElseMadeStaysAndSoDoesWhatIsNamedByAnotherRule() throws IOException {
        twoLinesOfNovemberAndOneOfJanuary();
        foreign("log-aws-waf-2025-10");
        foreign("log-aws-waf-2025-09_01");
        foreign("log-aws-waf-2025-08-01");
        counted = Optional.of(100L);

        var retention = retention(YEAR, false, "2026-12-02");

        assertThat(retention.state().old())
                .extracting(Old::index, Old::verdict)
                .containsExactly(
                        tuple("log-aws-waf-2025-10", Verdict.NOT_OURS), tuple("log-aws-waf-2025-11", Verdict.DUE));
        delete(retention);
        assertThat(indices()).hasSize(4).doesNotContain("log-aws-waf-2025-11");
    }

    @Test
    void itIsOffUntilSomebodySetsItAndBesideAnotherLoader() throws IOException {
        twoLinesOfNovemberAndOneOfJanuary();

        delete(retention(null, false, "2036-01-01"));
        delete(retention(YEAR, true, "2036-01-01"));

        assertThat(indices()).hasSize(2);
        assertThat(retention(null, false, "2036-01-01").state()).isEqualTo(new RetentionState(null, null, null));
        assertThat(retention(YEAR, true, "2036-01-01").state().off()).isEqualTo("collector.retention.beside");
    }

    @Test
    void aStoreThatDoesNotAnswerIsNotKnownToHoldNothing() {
        try (var away = new LogStoreConnection(LogStoreSettings.of("http://127.0.0.1:1", "", ""))) {
            var retention = new Retention(
                    new RetentionSettings(YEAR),
                    settings(false),
                    new LogStore(away, Loads.CLOCK),
                    Loads.gate(away),
                    List.of(),
                    Loads.CLOCK);

            assertThat(retention.state()).isEqualTo(new RetentionState(365L, null, null));
        }
    }

    @Test
    void daysAreKeptAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionSettings(Duration.ofHours(1)));
    }

    private void twoLinesOfNovemberAndOneOfJanuary() throws IOException {
        var january = WafLine.of("j1").replace("1763971203123", "1767225600000");
        var file = SourceFile.of(Files.writeString(folder.resolve("a.log"), Loads.lines(2) + january));
        new Intake(new Ledger(TestStores.freshDatabase()), Ledger.Source.FOLDER, Loads.loading(connection), Loads.CLOCK)
                .load(file, () -> false, _ -> {});
        Loads.stored(prefix);
    }

    private void foreign(String index) {
        Loads.ask("PUT", "/" + prefix + index, "{\"mappings\":{\"_meta\":{}}}");
        // our template was met when it was made, as it is where the SIEM loader comes later
        Loads.ask("PUT", "/" + prefix + index + "/_mapping", "{\"_meta\":{\"other\":1}}");
    }

    private List<String> indices() {
        return Loads.ask("GET", "/" + prefix + "log-aws-waf-*")
                .propertyStream()
                .map(index -> index.getKey().substring(prefix.length()))
                .toList();
    }

    private Retention retention(@Nullable Duration keep, boolean beside, String now) {
        LogKeeper keeper = (_, _, _) -> counted;
        return new Retention(
                new RetentionSettings(keep), settings(beside), logs, Loads.gate(connection), List.of(keeper), at(now));
    }

    private static Clock at(String now) {
        return Clock.fixed(Instant.parse(now.contains("T") ? now : now + "T00:00:00Z"), ZoneOffset.UTC);
    }

    private static CollectorSettings settings(boolean beside) {
        return new CollectorSettings(
                null, List.of(), null, null, IndexSettings.STANDARD, true, beside, Set.of(), Set.of());
    }

    private void delete(Retention retention) {
        new RetentionJob(
                        retention,
                        new LogWriter(connection),
                        told::add,
                        new JdbcTransactionManager(TestStores.freshDatabase()),
                        Loads.CLOCK)
                .run(QuietRun.untilDone());
    }
}
