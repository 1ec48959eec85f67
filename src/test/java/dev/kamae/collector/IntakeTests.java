package dev.kamae.collector;

import static dev.kamae.collector.Loads.CLOCK;
import static dev.kamae.collector.Loads.lines;
import static dev.kamae.collector.Loads.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kamae.TestStores;
import dev.kamae.collector.TroubledStore.Trouble;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.documents.Reason;
import dev.kamae.documents.Redaction;
import dev.kamae.documents.Rejected;
import dev.kamae.documents.WafLine;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files into a real OpenSearch and a real ledger, without Spring around them. */
class IntakeTests {

    private static final DataSource DATABASE = TestStores.freshDatabase();

    @TempDir
    private Path folder;

    private final String prefix = TestStores.freshIndexPrefix();
    private final Ledger ledger = new Ledger(DATABASE);
    private final List<Rejected> told = new ArrayList<>();

    @Test
    void everyRecordOfAFileIsInTheStoreAndTheLedgerTellsIt() throws IOException {
        var taken = load(file("a.log", lines(6_000)));

        assertThat(taken).isEqualTo(new Taken(new Loaded(6_000, 6_000, 0, 0), null));
        assertThat(stored(prefix)).isEqualTo(6_000);
        assertThat(latest())
                .extracting(
                        CollectedFile::state, CollectedFile::records, CollectedFile::created, CollectedFile::failure)
                .containsExactly(FileState.LOADED, 6_000L, 6_000L, null);
    }

    @Test
    void aFileLoadedTwiceIsThereOnce() throws IOException {
        load(file("twice.log", lines(50)));
        var again = load(file("twice-by-another-name.log", lines(60)));

        assertThat(again.loaded()).isEqualTo(new Loaded(60, 10, 50, 0));
        assertThat(stored(prefix)).isEqualTo(60);
    }

    @Test
    void whatBecomesNoDocumentIsKeptAsideAndItsNeighboursAreStored() throws IOException {
        var taken = load(file("b.log", lines(2) + "{}\n" + "not json\n" + WafLine.of("r9")));

        assertThat(taken.loaded()).isEqualTo(new Loaded(5, 3, 0, 2));
        assertThat(told).extracting(Rejected::reason).containsExactly(Reason.NOT_A_WAF_RECORD, Reason.NOT_JSON);
        assertThat(rejected(latest().id())).isEqualTo(told);
        assertThat(latest().isTroubled()).isTrue();
    }

    @Test
    void ofManyRejectedRecordsTheFirstThousandAreKept() throws IOException {
        load(file("c.log", "{}\n".repeat(1_500) + WafLine.plain()));

        assertThat(latest().rejected()).isEqualTo(1_500);
        assertThat(rejected(latest().id())).hasSize(Ledger.REJECTED_KEPT);
    }

    @Test
    void whatTheStoreRefusesIsKeptAsideToo() throws IOException {
        // where objects are expected a text cannot be stored
        var object = WafLine.with("\"ruleGroupList\":[]", "\"ruleGroupList\":[{\"ruleGroupId\":\"g\"}]");
        var refused = WafLine.with("\"ruleGroupList\":[]", "\"ruleGroupList\":[\"g\"]");
        var taken = load(file("d.log", object + "\n" + refused + "\n" + WafLine.of("r1")));

        assertThat(taken.loaded()).isEqualTo(new Loaded(3, 2, 0, 1));
        assertThat(told)
                .extracting(Rejected::reason, Rejected::number)
                .containsExactly(tuple(Reason.REFUSED_BY_THE_STORE, 2L));
    }

    @Test
    void aStoreThatStumblesGetsEverythingOnce() throws IOException {
        try (var store = new TroubledStore(
                List.of(Trouble.BUSY, Trouble.ANSWER_LOST, Trouble.HUNG_UP, Trouble.HUNG_UP, Trouble.BUSY))) {
            var taken = load(store.connect(prefix), file("e.log", lines(12_000)));

            assertThat(taken.failure()).isNull();
            assertThat(taken.loaded().created() + taken.loaded().present()).isEqualTo(12_000);
            assertThat(stored(prefix)).isEqualTo(12_000);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 429})
    void aStoreThatTakesLittleAtOnceGetsLessAtOnceAndEverythingOnce(int status) throws IOException {
        try (var store = TroubledStore.cramped(1_000, status)) {
            var taken = load(store.connect(prefix), file("little.log", lines(12_000)));

            assertThat(taken).isEqualTo(new Taken(new Loaded(12_000, 12_000, 0, 0), null));
            assertThat(stored(prefix)).isEqualTo(12_000);
            // a few times it was too much, and not with every load
            assertThat(store.bulks()).isLessThan(30);
        }
    }

    @Test
    void aStoreThatStaysAwayFailsTheFileAndTheNextTryCompletesIt() throws IOException {
        var file = file("f.log", lines(100));
        try (var store = TroubledStore.gone()) {
            var taken = load(store.connect(prefix), file);

            assertThat(taken.isStoreAway()).isTrue();
            assertThat(store.bulks()).isGreaterThanOrEqualTo(Loads.IMPATIENT.attempts());
            assertThat(latest().state()).isEqualTo(FileState.FAILED);
            assertThat(latest().failure()).isEqualTo("collector.failed.store");
        }

        assertThat(load(file).loaded().created()).isEqualTo(100);
        assertThat(latest())
                .extracting(CollectedFile::state, CollectedFile::attempts)
                .containsExactly(FileState.LOADED, 2);
    }

    @Test
    void withoutAStoreTheFileWaitsForOne() throws IOException {
        var nowhere = new LogStoreConnection(LogStoreSettings.of("", "", ""));

        assertThat(load(nowhere, file("g.log", lines(1))).isStoreAway()).isTrue();
    }

    @Test
    void aFileThatIsGoneInBetweenIsToldAsUnreadable() throws IOException {
        var file = file("h.log", lines(1));
        Files.delete(file.path());

        assertThat(load(file).failure()).isEqualTo("collector.failed.unreadable");
    }

    @Test
    void whoeverStopsItIsObeyedAndLosesNothing() throws IOException {
        var file = file("i.log", lines(20_000));
        try (var connection = connection()) {
            var intake = new Intake(ledger, Ledger.Source.FOLDER, Loads.loading(connection), CLOCK);

            assertThat(intake.load(file, () -> true, told::add).failure()).isEqualTo("collector.failed.stopped");
            assertThat(intake.load(file, () -> false, told::add).failure()).isNull();
        }
        assertThat(stored(prefix)).isEqualTo(20_000);
    }

    private enum Away {
        CLOSED {
            @Override
            void away(String index) {
                Loads.ask("POST", index + "/_close");
            }

            @Override
            void back(String index) {
                Loads.ask("POST", index + "/_open?wait_for_active_shards=1");
            }
        },
        WRITE_BLOCKED {
            @Override
            void away(String index) {
                Loads.ask("PUT", index + "/_settings", "{\"index.blocks.write\":true}");
            }

            @Override
            void back(String index) {
                Loads.ask("PUT", index + "/_settings", "{\"index.blocks.write\":false}");
            }
        };

        abstract void away(String index);

        abstract void back(String index);
    }

    @ParameterizedTest
    @EnumSource
    void whatBelongsIntoAnIndexThatTakesNothingWaitsForItAndTheRestIsStored(Away how) throws IOException {
        load(file("before.log", lines(2)));
        var index = "/" + prefix + "log-aws-waf-2025-11";
        how.away(index);
        var file = file("mixed.log", lines(5) + ofJanuary("j1") + "{}\n" + ofJanuary("j2"));

        var taken = load(file);

        assertThat(taken).isEqualTo(new Taken(new Loaded(8, 2, 0, 1), Taken.INDEX_AWAY));
        assertThat(taken.isStoreAway()).isFalse();
        assertThat(latest())
                .extracting(CollectedFile::state, CollectedFile::failure)
                .containsExactly(FileState.FAILED, "collector.failed.index");

        how.back(index);
        assertThat(load(file)).isEqualTo(new Taken(new Loaded(8, 3, 4, 1), null));
        assertThat(stored(prefix)).isEqualTo(7);
    }

    @Test
    void anIndexThatIsRedCostsTheOthersNothing() throws IOException {
        Loads.ask(
                "PUT",
                "/" + prefix + "log-aws-waf-2025-11?wait_for_active_shards=0",
                "{\"settings\":{\"index.routing.allocation.require._name\":\"nobody\"},"
                        + "\"mappings\":{\"_meta\":{\"kamae\":1}}}");
        var file = file("red.log", lines(3) + ofJanuary("j1"));
        // what the node waits ten seconds for, it is told to wait for a moment
        try (var store = new TroubledStore(List.of())) {
            store.hasten();
            assertThat(load(store.connect(prefix), file))
                    .isEqualTo(new Taken(new Loaded(4, 1, 0, 0), Taken.INDEX_AWAY));
        }

        Loads.ask(
                "PUT",
                "/" + prefix + "log-aws-waf-2025-11/_settings",
                "{\"index.routing.allocation.require._name\":null}");
        assertThat(load(file)).isEqualTo(new Taken(new Loaded(4, 3, 1, 0), null));
        assertThat(stored(prefix)).isEqualTo(4);
    }

    @Test
    void aStoreWhoseDiskIsFullGetsEverythingOnceThereIsRoom() throws IOException {
        load(file("before.log", lines(2)));
        var settings = "/" + prefix + "log-aws-waf-2025-11/_settings";
        Loads.ask("PUT", settings, "{\"index.blocks.read_only_allow_delete\":true}");
        var file = file("full.log", lines(9));

        assertThat(load(file).failure()).isEqualTo(Taken.STORE_AWAY);

        Loads.ask("PUT", settings, "{\"index.blocks.read_only_allow_delete\":null}");
        assertThat(load(file)).isEqualTo(new Taken(new Loaded(9, 7, 2, 0), null));
        assertThat(stored(prefix)).isEqualTo(9);
    }

    @Test
    void ofAHundredThousandNamesOfHeadersAndFiftyLevelsNothingIsLostAndTheMappingDoesNotGrow() throws IOException {
        var names = IntStream.range(0, 100_000)
                .mapToObj(i -> ",{\"name\":\"X-Made-Up-%d\",\"value\":\"v\"}".formatted(i))
                .collect(Collectors.joining());
        var headers = WafLine.with("\"curl/8.5.0\"}]", "\"curl/8.5.0\"}" + names + "]");
        var deep = WafLine.with("\"formatVersion\":1", "\"deep\":" + "{\"a\":".repeat(48) + "1" + "}".repeat(48));

        assertThat(load(file("odd.log", headers + "\n" + deep + "\n" + WafLine.of("r1"))))
                .isEqualTo(new Taken(new Loaded(3, 2, 0, 1), null));

        assertThat(told)
                .extracting(Rejected::reason, Rejected::number)
                .containsExactly(tuple(Reason.REFUSED_BY_THE_STORE, 2L));
        assertThat(stored(prefix)).isEqualTo(2);
        assertThat(Loads.ask("GET", "/" + prefix + "log-aws-waf-2025-11/_mapping")
                        .toString())
                .doesNotContain("made_up")
                .hasSizeLessThan(30_000);
    }

    @Test
    void whatIsLoadedAnewIsNotForgottenToHaveBeenNew() throws IOException {
        load(file("sum.log", lines(50)));
        long before = ledger.totals().documents();

        load(file("sum.log", lines(50)));
        assertThat(latest().created()).isZero();
        assertThat(ledger.totals().documents()).isEqualTo(before);

        load(file("sum.log", lines(60)));
        assertThat(ledger.totals().documents()).isEqualTo(before + 10);
    }

    @Test
    void theLedgerTellsWhatAddressesWereLookedUpIn() throws IOException {
        var ranges = Files.writeString(folder.resolve("asn.csv"), "192.0.2.0,192.0.2.255,64496,Example\n");
        Files.setLastModifiedTime(ranges, FileTime.from(Instant.parse("2026-11-01T03:00:00Z")));
        var file = file("placed.log", lines(1));
        loadedKey = file.key();
        try (var connection = connection();
                var geoIp = GeoIp.open(null, ranges)) {
            var loading = new Loading(
                    new Documents(CLOCK, Redaction.STANDARD, geoIp), Loads.gate(connection), Loads.IMPATIENT);
            new Intake(ledger, Ledger.Source.FOLDER, loading, CLOCK).load(file, () -> false, told::add);
        }

        assertThat(latest().geo()).isEqualTo("asn.csv 2026-11-01");
        stored(prefix);
        assertThat(Loads.ask("GET", "/" + prefix + "log-aws-waf-*/_search")
                        .at("/hits/hits/0/_source/source/as/organization/name")
                        .stringValue())
                .isEqualTo("Example");

        load(file("unplaced.log", lines(1)));
        assertThat(latest().geo()).isNull();
    }

    @Test
    void aFileThatSomebodyElseLoadsIsLeftToThem() throws IOException {
        var file = file("theirs.log", lines(3));
        try (var theirs = ledger.lock(Ledger.Source.FOLDER, file.key()).orElseThrow()) {
            assertThat(theirs).isNotNull();

            assertThat(load(file)).isEqualTo(new Taken(Loaded.NOTHING, Taken.ELSEWHERE));
            assertThat(ledger.id(Ledger.Source.FOLDER, file.key())).isEmpty();
        }

        assertThat(load(file).loaded().created()).isEqualTo(3);
    }

    @Test
    void aFileThatNeverEndsIsStoppedThoughItHoldsNoRecord() throws IOException {
        var member = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(member)) {
            gzip.write(new byte[100_000_000]);
        }
        var asked = new AtomicInteger();
        var bomb = SourceFile.of(Files.write(folder.resolve("aws-waf-logs-bomb.gz"), member.toByteArray()));
        loadedKey = bomb.key();
        try (var connection = connection()) {
            var intake = new Intake(ledger, Ledger.Source.FOLDER, Loads.loading(connection), CLOCK);

            assertThat(intake.load(bomb, () -> asked.incrementAndGet() > 1, told::add)
                            .failure())
                    .isEqualTo("collector.failed.stopped");
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aDatabaseThatIsStartedAnewInTheMiddleLosesNothing() throws IOException {
        var file = file("cut.log", "{}\n" + lines(4_000) + "{}\n");
        var stores = TestStores.running();
        var pool = new HikariConfig();
        pool.setJdbcUrl(Kills.url(DATABASE));
        pool.setUsername(stores.user());
        pool.setPassword(stores.password());
        try (var database = new HikariDataSource(pool);
                var connection = connection()) {
            var pooled = new Ledger(database);
            var intake = new Intake(pooled, Ledger.Source.FOLDER, Loads.loading(connection), CLOCK);
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> intake.load(file, () -> false, _ -> everybodyIsPutOut()));
            // a pool does not look at connections again that it has used within half a second
            database.getHikariPoolMXBean().softEvictConnections();
            assertThat(pooled.known(Ledger.Source.FOLDER).get("cut.log"))
                    .matches(known -> known.isDueAgain(CLOCK.instant(), Duration.ofMinutes(1)));
            // the lock went with its connection
            assertThat(intake.load(file, () -> false, told::add).loaded().rejected())
                    .isEqualTo(2);
        }

        loadedKey = "cut.log";
        assertThat(latest())
                .extracting(CollectedFile::state, CollectedFile::records)
                .containsExactly(FileState.LOADED, 4_002L);
        assertThat(stored(prefix)).isEqualTo(4_000);
        assertThat(rejected(latest().id())).hasSize(2);
    }

    private static void everybodyIsPutOut() {
        JdbcClient.create(DATABASE)
                .sql("select pg_terminate_backend(pid) from pg_stat_activity "
                        + "where datname = current_database() and pid <> pg_backend_pid()")
                .query((row, _) -> row.getBoolean(1))
                .list();
    }

    private static String ofJanuary(String id) {
        return WafLine.of(id).replace("1763971203123", "1767225600000") + "\n";
    }

    @Test
    void aHostileNameOfAFileIsKeptAsText() throws IOException {
        load(file("<img src=x onerror=alert(1)>.log", "{}\n" + lines(1)));

        assertThat(latest().key()).isEqualTo("<img src=x onerror=alert(1)>.log");
    }

    private List<Rejected> rejected(UUID file) {
        return new RejectedRecords(JdbcClient.create(DATABASE))
                .left(new RejectedChoice(null, file, null), file).stream()
                        .map(RejectedRecord::rejected)
                        .toList();
    }

    private CollectedFile latest() {
        return Stream.of(ledger.files(false, 0, 100))
                .flatMap(List::stream)
                .filter(file -> file.key().equals(loadedKey))
                .findFirst()
                .orElseThrow();
    }

    private String loadedKey = "";

    private SourceFile file(String name, String content) throws IOException {
        return SourceFile.of(Files.writeString(folder.resolve(name), content));
    }

    private Taken load(SourceFile file) {
        return load(connection(), file);
    }

    private Taken load(LogStoreConnection to, SourceFile file) {
        loadedKey = file.key();
        try (var connection = to) {
            return new Intake(ledger, Ledger.Source.FOLDER, Loads.loading(connection), CLOCK)
                    .load(file, () -> false, told::add);
        }
    }

    private LogStoreConnection connection() {
        var stores = TestStores.running();
        return new LogStoreConnection(LogStoreSettings.of(stores.openSearchUrl(), stores.user(), stores.password())
                .withIndexPrefix(prefix));
    }
}
