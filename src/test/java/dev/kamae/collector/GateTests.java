package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.TestStores;
import dev.kamae.collector.CollectorSettings.IndexSettings;
import dev.kamae.core.Language;
import dev.kamae.documents.DocumentSink;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.documents.IndexNames;
import dev.kamae.documents.LogFile;
import dev.kamae.documents.LogType;
import dev.kamae.documents.Redaction;
import dev.kamae.documents.Rejected;
import dev.kamae.documents.WafLine;
import dev.kamae.jobs.QuietRun;
import dev.kamae.logstore.BulkLoad;
import dev.kamae.logstore.BulkResult;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import dev.kamae.logstore.LogWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside the indices of another loader in a real OpenSearch. */
class GateTests {

    private static final IndexNames DAILY = IndexNames.of("daily", "", "+00:00");
    private static final Instant MOMENT = Instant.ofEpochMilli(1_763_971_203_123L);
    private static final String SECRET = WafLine.withHeaders("Host", "shop.example.com", "Cookie", "session=5ec7e7");

    @TempDir
    private Path folder;

    private final String prefix = TestStores.freshIndexPrefix();
    private final Ledger ledger = new Ledger(TestStores.freshDatabase());
    private final LogStoreConnection connection = new LogStoreConnection(LogStoreSettings.of(
                    TestStores.running().openSearchUrl(),
                    TestStores.running().user(),
                    TestStores.running().password())
            .withIndexPrefix(prefix));

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void nothingIsWrittenUntilTheSettingsFitAndThenNothingIsLostOrDoubled() throws IOException {
        anotherLoaderHasWritten(DAILY, SECRET);
        put("a.log", SECRET + "\n" + WafLine.of("r1"));

        run(IndexNames.STANDARD, Redaction.STANDARD);

        assertThat(ledger.files(false, 0, 10)).isEmpty();
        assertThat(Loads.stored(prefix)).isEqualTo(1);

        run(DAILY, beside());

        assertThat(ledger.files(false, 0, 10))
                .extracting(
                        CollectedFile::state, CollectedFile::attempts, CollectedFile::created, CollectedFile::present)
                .containsExactly(tuple(FileState.LOADED, 1, 1L, 1L));
        assertThat(Loads.stored(prefix)).isEqualTo(2);
    }

    @Test
    void whatAnotherLoaderHasWrittenStaysAsItIs() throws IOException {
        anotherLoaderHasWritten(DAILY, SECRET);
        var index = "/" + prefix + DAILY.name(LogType.WAF, MOMENT);
        var before = Loads.ask("GET", index + "/_search?q=*:*");
        put("a.log", SECRET);

        run(DAILY, beside());

        var after = Loads.ask("GET", index + "/_search?q=*:*");
        assertThat(after.at("/hits/hits")).isEqualTo(before.at("/hits/hits"));
        assertThat(after.at("/hits/total/value").asInt()).isEqualTo(1);
    }

    @Test
    void otherIdsBesideAnotherLoaderAreAHindrance() {
        anotherLoaderHasWritten(DAILY, SECRET);

        assertThat(Loads.gate(connection, DAILY, beside()).hindrance()).isEmpty();
        assertThat(Loads.gate(connection, DAILY, Redaction.STANDARD)
                        .hindrance()
                        .orElseThrow()
                        .sentence(Language.EN))
                .contains("KAMAE_COLLECTOR_BESIDESIEMLOADER=true");
    }

    @Test
    void whoTestsAgainIsToldHowItIsNowAndNotAMinuteAgo() {
        var gate = Loads.gate(connection, DAILY, Redaction.STANDARD);
        assertThat(gate.hindranceSoon()).isEmpty();

        anotherLoaderHasWritten(DAILY, SECRET);

        assertThat(gate.hindranceSoon()).as("as of a minute ago at most").isEmpty();
        assertThat(gate.hindranceNow()).isPresent();
    }

    @Test
    void noLoadPassesWhoeverForgetsToAskBefore() {
        anotherLoaderHasWritten(DAILY, SECRET);
        var load = new BulkLoad(BulkLoad.Operation.CREATE);
        load.add("log-aws-waf-2026-11", "a", "{}".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(NothingIsWritten.class)
                .isThrownBy(() -> Loads.gate(connection).write(load))
                .withMessageContaining("KAMAE_COLLECTOR_INDEX_ROTATION=daily");
        assertThat(Loads.stored(prefix)).isEqualTo(1);
    }

    @Test
    void whileTheStoreIsAwayNothingIsKnownAndEverythingIsToBeTriedAgain() {
        var nobody = new LogStoreConnection(LogStoreSettings.of("http://127.0.0.1:1", "", ""));
        try (nobody) {
            var gate = Loads.gate(nobody);
            var load = new BulkLoad(BulkLoad.Operation.CREATE);
            load.add("log-aws-waf-2026-11", "a", "{}".getBytes(StandardCharsets.UTF_8));

            assertThat(gate.hindrance()).isEmpty();
            assertThat(gate.write(load).count(BulkResult.Outcome.TRY_AGAIN)).isEqualTo(1);
        }
    }

    @Test
    void whoOnlyReadsCollectsNothingAndTouchesNoFile() throws IOException {
        put("a.log", WafLine.plain());
        try (var reading = new LogStoreConnection(
                LogStoreSettings.of("http://127.0.0.1:1", "", "").reading())) {
            run(Loads.gate(reading), IndexNames.STANDARD, Redaction.STANDARD);

            assertThat(Loads.gate(reading).hindrance().orElseThrow().isWanted()).isTrue();
        }

        assertThat(ledger.files(false, 0, 10)).isEmpty();
    }

    /** Into an index that was there before any template of ours. */
    private void anotherLoaderHasWritten(IndexNames names, String line) {
        Loads.ask("PUT", "/" + prefix + names.name(LogType.WAF, MOMENT));
        var load = new BulkLoad(BulkLoad.Operation.INDEX);
        new Documents(Loads.CLOCK, Redaction.NONE, GeoIp.none(), names)
                .read(
                        LogFile.of("a_waflogs_b"),
                        new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                        new DocumentSink() {
                            @Override
                            public void document(String index, String id, byte[] json, int length, long number) {
                                load.add(index, id, Arrays.copyOf(json, length));
                            }

                            @Override
                            public void rejected(Rejected rejected) {
                                throw new AssertionError(rejected);
                            }
                        });
        assertThat(new LogWriter(connection).write(load).complete()).isTrue();
        Loads.stored(prefix);
    }

    private static Redaction beside() {
        return Redaction.STANDARD.with(Set.of(), Set.of(), true);
    }

    private void run(IndexNames names, Redaction redaction) throws IOException {
        run(Loads.gate(connection, names, redaction), names, redaction);
    }

    private void run(Gate gate, IndexNames names, Redaction redaction) throws IOException {
        var settings = new CollectorSettings(
                folder, List.of(), null, null, IndexSettings.STANDARD, true, false, Set.of(), Set.of());
        var loading = new Loading(new Documents(Loads.CLOCK, redaction, GeoIp.none(), names), gate, Loads.IMPATIENT);
        var intake = new Intake(ledger, Ledger.Source.FOLDER, loading, Loads.CLOCK);
        new FolderJob(settings, ledger, intake, gate, Loads.CLOCK).run(QuietRun.untilDone());
    }

    private void put(String key, String content) throws IOException {
        var path = Files.writeString(folder.resolve(key), content);
        Files.setLastModifiedTime(path, FileTime.from(Loads.CLOCK.instant().minusSeconds(60)));
    }
}
