package dev.kamae.collector;

import static dev.kamae.collector.Loads.CLOCK;
import static dev.kamae.collector.Loads.lines;
import static dev.kamae.collector.Loads.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.TestStores;
import dev.kamae.collector.TroubledStore.Trouble;
import dev.kamae.documents.Reason;
import dev.kamae.documents.Rejected;
import dev.kamae.documents.WafLine;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files into a real OpenSearch and a real ledger, without Spring around them. */
class IntakeTests {

    private static final DataSource DATABASE = TestStores.freshDatabase();

    @TempDir
    private Path folder;

    private final String prefix = TestStores.freshIndexPrefix();
    private final Ledger ledger = new Ledger(JdbcClient.create(DATABASE));
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
