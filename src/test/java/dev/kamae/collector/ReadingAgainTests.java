package dev.kamae.collector;

import static dev.kamae.collector.Loads.CLOCK;
import static dev.kamae.collector.Loads.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.TestStores;
import dev.kamae.collector.CollectorSettings.IndexSettings;
import dev.kamae.documents.Reason;
import dev.kamae.documents.WafLine;
import dev.kamae.jobs.QuietRun;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rejected records into a real store and a real ledger once their time has come: they are from the future when they are first
 * read, and no longer when they are read again.
 */
class ReadingAgainTests {

    private static final Instant LATER = Instant.parse("2027-06-01T00:00:00Z");

    @TempDir
    private Path folder;

    @TempDir
    private Path dropFolder;

    private final String prefix = TestStores.freshIndexPrefix();
    private final DataSource database = TestStores.freshDatabase();
    private final JdbcClient sql = JdbcClient.create(database);
    private final Ledger ledger = new Ledger(database);
    private final RejectedRecords records = new RejectedRecords(sql);
    private final DropRecords drops = new DropRecords(sql);

    @Test
    void aRecordThatIsUnderstoodNowBecomesADocumentAndItsRowSaysSinceWhen() throws IOException {
        load("a.log", gzip(WafLine.of("r1") + "\n" + ofTheFuture("f1") + "\n" + WafLine.of("r2") + "\n"));
        assertThat(file())
                .extracting(CollectedFile::created, CollectedFile::rejected)
                .containsExactly(2L, 1L);

        readAgain(all());

        assertThat(stored(prefix)).isEqualTo(3);
        assertThat(file())
                .extracting(
                        CollectedFile::records,
                        CollectedFile::created,
                        CollectedFile::present,
                        CollectedFile::rejected,
                        CollectedFile::isTroubled)
                .containsExactly(3L, 3L, 0L, 0L, false);
        assertThat(rows())
                .extracting(RejectedRecord::recoveredAt, RejectedRecord::trouble)
                .containsExactly(tuple(LATER, null));
    }

    @Test
    void itHasTheIdThatItAlwaysWouldHaveHad() throws IOException {
        load("a.log", text(ofTheFuture("f1")));
        readAgain(all());
        Files.delete(folder.resolve("a.log"));

        load("b.log", text(ofTheFuture("f1")), later());

        assertThat(stored(prefix)).isEqualTo(1);
        assertThat(file("b.log").present()).isEqualTo(1);
    }

    @Test
    void whatIsStillRefusedStaysWithTheReasonOfNowAndWhenItWasTried() throws IOException {
        load("a.log", text("not json\n" + ofTheFuture("f1") + "\n"));
        sql.sql("update rejected_record set reason = 'TOO_DEEP' where reason = 'NOT_JSON'")
                .update();

        readAgain(all());

        assertThat(rows())
                .extracting(
                        row -> row.rejected().reason(),
                        RejectedRecord::triedAt,
                        RejectedRecord::recoveredAt,
                        RejectedRecord::trouble)
                .containsExactlyInAnyOrder(
                        tuple(Reason.NOT_JSON, LATER, null, null), tuple(Reason.IMPLAUSIBLE_TIME, LATER, LATER, null));
        assertThat(file().rejected()).isEqualTo(1);
    }

    @Test
    void whoReadsAtTheSameTimeOrWasKilledBeforeTheRowWasMarkedCountsNothingTwice() throws IOException {
        load("a.log", text(WafLine.of("r1") + ofTheFuture("f1")));
        var row = rows().getFirst();
        readAgain(all());
        // the documents were there, the row was not marked
        sql.sql("update rejected_record set recovered_at = null").update();
        sql.sql("update collected_file set rejected = 1, created = 1").update();

        readAgain(all());
        assertThat(records.recovered(row.file(), Map.of(row.id(), 1), 1, LATER)).isZero();

        assertThat(stored(prefix)).isEqualTo(2);
        assertThat(file())
                .extracting(CollectedFile::created, CollectedFile::present, CollectedFile::rejected)
                .containsExactly(1L, 1L, 0L);
    }

    @Test
    void aFileThatHasChangedIsSaidToHaveAndTheRecordStays() throws IOException {
        load("a.log", text(ofTheFuture("f1")));
        Files.writeString(folder.resolve("a.log"), ofTheFuture("x1"));

        readAgain(all());

        assertThat(rows())
                .extracting(RejectedRecord::trouble, RejectedRecord::triedAt, RejectedRecord::recoveredAt)
                .containsExactly(tuple(AgainFault.CHANGED.text(), LATER, null));
        assertThat(file().rejected()).isEqualTo(1);
        assertThat(stored(prefix)).isZero();
    }

    @Test
    void aFileThatIsShorterNowHasChangedToo() throws IOException {
        load("a.log", text(WafLine.of("r1") + "\n" + ofTheFuture("f1")));
        Files.writeString(folder.resolve("a.log"), WafLine.of("r1").substring(0, 100));

        readAgain(all());

        assertThat(rows()).extracting(RejectedRecord::trouble).containsExactly(AgainFault.CHANGED.text());
    }

    @Test
    void aFileThatHasOnlyGrownIsReadAllTheSame() throws IOException {
        load("a.log", text(ofTheFuture("f1") + "\n"));
        Files.writeString(folder.resolve("a.log"), ofTheFuture("f1") + "\n" + WafLine.of("r1"));

        readAgain(all());

        assertThat(rows()).extracting(RejectedRecord::recoveredAt).containsExactly(LATER);
        assertThat(stored(prefix)).isEqualTo(1);
    }

    @Test
    void aFileThatIsGoneIsSaidToBe() throws IOException {
        load("a.log", text(ofTheFuture("f1")));
        Files.delete(folder.resolve("a.log"));

        readAgain(all());

        assertThat(rows()).extracting(RejectedRecord::trouble).containsExactly(AgainFault.GONE.text());
    }

    @Test
    void aKeyNeverLeadsOutOfTheFolder() throws IOException {
        Files.writeString(dropFolder.resolve("secret"), ofTheFuture("f1"));
        load("a.log", text(ofTheFuture("f1")));
        sql.sql("update collected_file set key = :key")
                .param("key", "../" + dropFolder.getFileName() + "/secret")
                .update();

        readAgain(all());

        assertThat(rows()).extracting(RejectedRecord::trouble).containsExactly(AgainFault.GONE.text());
    }

    @Test
    void whatTheCommandLoadedIsForTheCommand() throws IOException {
        load("a.log", text(ofTheFuture("f1")));
        sql.sql("update collected_file set source = 'COMMAND'").update();

        readAgain(all());

        assertThat(rows()).extracting(RejectedRecord::trouble).containsExactly(AgainFault.BY_COMMAND.text());
    }

    @Test
    void ofAnEnvelopeOnlyTheEventsThatWereRejectedAreSent() throws IOException {
        load("a.log", text(envelope(WafLine.of("r1"), ofTheFuture("f1"), "broken", WafLine.of("r2"))));

        readAgain(all());

        assertThat(stored(prefix)).isEqualTo(3);
        assertThat(file())
                .extracting(CollectedFile::created, CollectedFile::present, CollectedFile::rejected)
                .containsExactly(3L, 0L, 1L);
        assertThat(rows())
                .extracting(row -> row.rejected().place().event(), RejectedRecord::recoveredAt)
                .containsExactlyInAnyOrder(tuple(2, LATER), tuple(3, null));
    }

    @Test
    void whatTheStoreRefusedIsKnownByItsIdAndTakenOnceTheCauseIsGone() throws IOException {
        var object = WafLine.with("\"ruleGroupList\":[]", "\"ruleGroupList\":[{\"ruleGroupId\":\"g\"}]");
        var refused = WafLine.with("\"ruleGroupList\":[]", "\"ruleGroupList\":[\"g\"]");
        load("a.log", text(object + "\n" + refused + "\n"));
        readAgain(all());
        assertThat(rows())
                .extracting(row -> row.rejected().reason(), RejectedRecord::triedAt, RejectedRecord::recoveredAt)
                .containsExactly(tuple(Reason.REFUSED_BY_THE_STORE, LATER, null));

        Loads.ask("DELETE", "/" + prefix + "log-aws-waf-2025-11");
        readAgain(all());

        assertThat(rows()).extracting(RejectedRecord::recoveredAt).containsExactly(LATER);
        assertThat(stored(prefix)).isEqualTo(1);
    }

    @Test
    void anArchiveThatIsWholeNowIsReadAsAWhole() throws IOException {
        byte[] whole = gzip(random(40));
        load("a.log.gz", Arrays.copyOf(whole, whole.length / 2));
        long first = file().created();
        assertThat(rows()).extracting(row -> row.rejected().reason()).containsExactly(Reason.BROKEN_ARCHIVE);
        Files.write(folder.resolve("a.log.gz"), whole);

        readAgain(all());

        assertThat(stored(prefix)).isEqualTo(40);
        assertThat(file())
                .extracting(CollectedFile::created, CollectedFile::present, CollectedFile::rejected)
                .containsExactly(40 - first, first, 0L);
        assertThat(rows()).extracting(RejectedRecord::recoveredAt).containsExactly(LATER);
    }

    @Test
    void anEnvelopeThatWasRejectedAsOneCountsWhatIsInItOnceItIsUnderstood() throws IOException {
        var envelope = envelope(WafLine.of("r1"), WafLine.of("r2"), WafLine.of("r3"));
        load("a.log", text(envelope));
        // as if an older version had not understood it
        sql.sql("update collected_file set records = 1, created = 0, rejected = 1")
                .update();
        sql.sql("""
                        insert into rejected_record (file, number, byte_offset, length, hash, reason, excerpt)
                        values (:file, 1, 0, :length, :hash, 'NOT_JSON', '')
                        """)
                .param("file", file().id())
                .param("length", envelope.length())
                .param("hash", sha256(envelope))
                .update();

        readAgain(all());

        assertThat(file())
                .extracting(
                        CollectedFile::records, CollectedFile::created, CollectedFile::present, CollectedFile::rejected)
                .containsExactly(3L, 0L, 3L, 0L);
    }

    @Test
    void aFileThatIsBeingLoadedIsReadAgainWhenThatIsOver() throws IOException, InterruptedException {
        load("a.log", text(ofTheFuture("f1")));
        var reading = new Thread(() -> readAgain(all()));
        try (var loading = ledger.lock(Ledger.Source.FOLDER, "a.log").orElseThrow()) {
            assertThat(loading).isNotNull();
            reading.start();
            while (reading.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            assertThat(rows()).extracting(RejectedRecord::triedAt).containsOnlyNulls();
        }
        reading.join();

        assertThat(rows()).extracting(RejectedRecord::recoveredAt).containsExactly(LATER);
    }

    @Test
    void whatBelongsIntoAClosedIndexStaysAndSaysSo() throws IOException {
        load("a.log", text(ofTheFuture("f1") + WafLine.of("r1")));
        readAgain(all());
        sql.sql("update rejected_record set recovered_at = null").update();
        Loads.ask("POST", "/" + prefix + "log-aws-waf-2027-01/_close");

        readAgain(all());

        assertThat(rows())
                .extracting(RejectedRecord::trouble, RejectedRecord::recoveredAt)
                .containsExactly(tuple(AgainFault.INDEX_AWAY.text(), null));
    }

    @Test
    void ofMoreThanAreKeptOneByOneTheFileGivesAll() throws IOException {
        load(
                "a.log",
                text(IntStream.range(0, 1_300)
                        .mapToObj(i -> ofTheFuture("f" + i))
                        .collect(Collectors.joining("\n"))));
        assertThat(rows()).hasSize(Ledger.REJECTED_KEPT);

        readAgain(new RejectedChoice(null, file().id(), null));

        assertThat(stored(prefix)).isEqualTo(1_300);
        assertThat(file().rejected()).isZero();
        assertThat(rows()).hasSize(Ledger.REJECTED_KEPT).allMatch(row -> LATER.equals(row.recoveredAt()));
    }

    @Test
    void onlyTheChosenOnesAreRead() throws IOException {
        load("a.log", text("not json\n" + ofTheFuture("f1") + "\n" + ofTheFuture("f2")));
        load("b.log", text(ofTheFuture("f3")));
        var one = records.left(
                        new RejectedChoice(null, file("a.log").id(), null),
                        file("a.log").id())
                .getLast();

        readAgain(RejectedChoice.of(one.id()));
        assertThat(stored(prefix)).isEqualTo(1);
        readAgain(new RejectedChoice(null, file("b.log").id(), null));
        assertThat(stored(prefix)).isEqualTo(2);
        readAgain(new RejectedChoice(null, null, Reason.IMPLAUSIBLE_TIME));
        assertThat(stored(prefix)).isEqualTo(3);

        assertThat(rows())
                .filteredOn(row -> row.rejected().reason() == Reason.NOT_JSON)
                .extracting(RejectedRecord::triedAt)
                .containsOnlyNulls();
    }

    @Test
    void aStoreThatIsAwayIsSaidAndNothingIsMarked() throws IOException {
        load("a.log", text(ofTheFuture("f1")));
        try (var store = TroubledStore.gone();
                var away = store.connect(prefix)) {
            job(away).run(QuietRun.untilDone(all().toString()));
        }
        assertThat(rows())
                .extracting(RejectedRecord::trouble, RejectedRecord::recoveredAt)
                .containsExactly(tuple(AgainFault.STORE_AWAY.text(), null));

        readAgain(all());
        assertThat(rows()).extracting(RejectedRecord::recoveredAt).containsExactly(LATER);
    }

    @Test
    void whoStopsItLosesNothing() throws IOException {
        load("a.log", text(ofTheFuture("f1")));
        var asked = new AtomicInteger();
        try (var connection = connection()) {
            new ReadingAgain(ledger, records, Loads.loading(connection, later()), later())
                    .read(records.files(all()).getFirst(), all(), sources(), () -> asked.getAndIncrement() > 0);
        } catch (LoadingStopped stopped) {
            assertThat(rows()).extracting(RejectedRecord::triedAt).containsOnlyNulls();
        }
        assertThat(file().rejected()).isEqualTo(1);
    }

    @Test
    void aLoadThatAnotherHasOvertakenWritesNothingIntoTheLedger() throws IOException {
        var path = Files.writeString(folder.resolve("a.log"), "x");
        var first = ledger.begin(Ledger.Source.FOLDER, SourceFile.of(path), "", LATER);
        var second = ledger.begin(Ledger.Source.FOLDER, SourceFile.of(path), "", LATER);
        ledger.loaded(second, new Loaded(5, 5, 0, 0), LATER);
        load("b.log", text("not json"));

        ledger.reject(first, 1, rows().getFirst().rejected());
        ledger.failed(first, Loaded.NOTHING, Taken.STORE_AWAY, LATER);

        assertThat(file("a.log").state()).isEqualTo(FileState.LOADED);
        assertThat(rows()).hasSize(1);
    }

    private RejectedChoice all() {
        return RejectedChoice.ALL;
    }

    private static Clock later() {
        return Clock.fixed(LATER, ZoneOffset.UTC);
    }

    private static String ofTheFuture(String requestId) {
        return WafLine.of(requestId).replace("1763971203123", "1800000000000");
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** Lines that do not compress to next to nothing. */
    private static String random(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WafLine.of(UUID.nameUUIDFromBytes(new byte[] {(byte) i})
                                .toString()
                                .repeat(20))
                        + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] gzip(String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text(content));
        }
        return bytes.toByteArray();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text(text)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String envelope(String... messages) {
        var json = JsonMapper.shared();
        var envelope = json.createObjectNode().put("messageType", "DATA_MESSAGE");
        var events = envelope.putArray("logEvents");
        for (int i = 0; i < messages.length; i++) {
            events.addObject().put("id", "e" + i).put("timestamp", 1L).put("message", messages[i]);
        }
        return json.writeValueAsString(envelope);
    }

    private void load(String name, byte[] content) throws IOException {
        load(name, content, CLOCK);
    }

    private void load(String name, byte[] content, Clock clock) throws IOException {
        var file = SourceFile.of(Files.write(folder.resolve(name), content));
        try (var connection = connection()) {
            new Intake(ledger, Ledger.Source.FOLDER, Loads.loading(connection, clock), clock)
                    .load(file, () -> false, _ -> {});
        }
    }

    private void readAgain(RejectedChoice choice) {
        try (var connection = connection()) {
            job(connection).run(QuietRun.untilDone(choice.toString()));
        }
    }

    private ReadAgainJob job(LogStoreConnection connection) {
        return new ReadAgainJob(
                settings(),
                new DropFolder(dropSettings()),
                drops,
                records,
                new ReadingAgain(ledger, records, Loads.loading(connection, later()), later()),
                Loads.gate(connection));
    }

    private Sources sources() {
        return new Sources(settings(), new DropFolder(dropSettings()), drops);
    }

    private CollectorSettings settings() {
        return new CollectorSettings(
                folder, List.of(), null, null, IndexSettings.STANDARD, true, false, Set.of(), Set.of());
    }

    private DropSettings dropSettings() {
        return new DropSettings(
                dropFolder,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(10),
                5,
                DataSize.ofMegabytes(1),
                Duration.ofDays(30));
    }

    private LogStoreConnection connection() {
        var stores = TestStores.running();
        return new LogStoreConnection(LogStoreSettings.of(stores.openSearchUrl(), stores.user(), stores.password())
                .withIndexPrefix(prefix));
    }

    private CollectedFile file() {
        return ledger.files(false, 0, 10).getFirst();
    }

    private CollectedFile file(String key) {
        return ledger.files(false, 0, 10).stream()
                .filter(file -> file.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<RejectedRecord> rows() {
        return records.page(all(), true, 0, 5_000);
    }
}
