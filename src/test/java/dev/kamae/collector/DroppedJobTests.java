package dev.kamae.collector;

import static dev.kamae.collector.Loads.CLOCK;
import static dev.kamae.collector.Loads.lines;
import static dev.kamae.collector.Loads.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kamae.TestStores;
import dev.kamae.collector.CollectorSettings.IndexSettings;
import dev.kamae.core.Actor;
import dev.kamae.core.Language;
import dev.kamae.documents.WafLine;
import dev.kamae.jobs.QuietRun;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** From the folder of dropped files into a real store and a real ledger. */
class DroppedJobTests {

    private static final Actor SOMEBODY = Actor.person(new UUID(0, 1));

    @TempDir
    private Path folder;

    private final String prefix = TestStores.freshIndexPrefix();
    private final DataSource database = TestStores.freshDatabase();
    private final JdbcClient sql = JdbcClient.create(database);
    private final Ledger ledger = new Ledger(database);
    private final RejectedRecords records = new RejectedRecords(sql);
    private final DropRecords drops = new DropRecords(sql);

    @Test
    void aDroppedFileIsLoadedUnderTheKeyThatThePersonGaveAndThenRemoved() throws IOException {
        drop("waf.log", "s3://shop-logs/AWSLogs/123456789012/", lines(3));

        run(CLOCK);

        assertThat(recent().loaded()).isEqualTo(new Loaded(3, 3, 0, 0));
        assertThat(recent().kept()).isFalse();
        assertThat(lying()).isEmpty();
        stored(prefix);
        var document =
                Loads.ask("GET", "/" + prefix + "log-aws-waf-*/_search?size=1").at("/hits/hits/0/_source");
        assertThat(document.get("@log_s3bucket").stringValue()).isEqualTo("shop-logs");
        assertThat(document.get("@log_s3key").stringValue()).isEqualTo("AWSLogs/123456789012/waf.log");
        assertThat(ledger.files(false, 0, 10))
                .extracting(CollectedFile::key)
                .containsExactly("s3://shop-logs/AWSLogs/123456789012/waf.log");
    }

    @Test
    void theSameFileDroppedTwiceIsOneFileAndEachDropSaysWhatCameOfIt() throws IOException {
        drop("waf.log", "", lines(3) + "not json");
        run(CLOCK);
        drop("waf.log", "", lines(3) + "not json");
        run(Clock.offset(CLOCK, Duration.ofSeconds(9)));

        assertThat(drops.recent(9))
                .extracting(Drop::loaded)
                .containsExactlyInAnyOrder(new Loaded(4, 3, 0, 1), new Loaded(4, 0, 3, 1));
        assertThat(ledger.files(false, 0, 10)).hasSize(1);
        assertThat(records.count(RejectedChoice.ALL, true)).isEqualTo(1);
        assertThat(stored(prefix)).isEqualTo(3);
        // one copy is enough
        assertThat(lying()).hasSize(1);
    }

    @Test
    void twoFilesOfOneNameAreTwoFiles() throws IOException {
        drop("waf.log", "", lines(1));
        drop("waf.log", "", lines(2));

        run(CLOCK);

        assertThat(ledger.files(false, 0, 10)).extracting(CollectedFile::key).containsExactly("waf.log", "waf.log");
    }

    @Test
    void aFileWithRejectedRecordsIsKeptUntilTheyAreReadOrItsTimeIsOver() throws IOException {
        drop("waf.log", "", "not json\n" + WafLine.of("r1").replace("1763971203123", "1800000000000"));
        drop("other.log", "", WafLine.of("r2") + "\nnot json");
        run(CLOCK);
        assertThat(drops.recent(9)).allMatch(Drop::kept);

        var soon = Clock.fixed(Instant.parse("2026-12-20T00:00:00Z"), ZoneOffset.UTC);
        readAgain(Clock.fixed(Instant.parse("2027-06-01T00:00:00Z"), ZoneOffset.UTC));
        assertThat(stored(prefix)).isEqualTo(2);
        run(soon);
        assertThat(drops.recent(9)).allMatch(Drop::kept);

        // as the ledger has it while somebody reads the whole file again
        sql.sql("update collected_file set state = 'LOADING', begun = :soon, rejected = 0 where key like '%/waf.log'")
                .param("soon", Timestamp.from(soon.instant()))
                .update();
        run(soon);
        assertThat(drops.recent(9)).allMatch(Drop::kept);

        sql.sql("update rejected_record set recovered_at = now()").update();
        sql.sql("update collected_file set state = 'LOADED', rejected = 0 where key like '%/waf.log'")
                .update();
        run(soon);
        assertThat(drops.recent(9))
                .filteredOn(Drop::kept)
                .extracting(Drop::name)
                .containsExactly("other.log");

        run(Clock.offset(CLOCK, Duration.ofDays(31)));
        assertThat(lying()).isEmpty();
    }

    @Test
    void whatIsNoFileOfLogsIsRefusedAsAWholeWithTheReason() throws IOException {
        drop("letter.txt", "", "Dear all");
        run(CLOCK);
        assertThat(recent().refusal()).isEqualTo("documents.reason.UNKNOWN_LOG_TYPE");

        drop("x_waflogs_y.log.gz", "", "\u001f\u008b no archive");
        run(CLOCK);
        assertThat(drops.recent(9)).extracting(Drop::refusal).contains("documents.reason.BROKEN_ARCHIVE");
    }

    @Test
    void aStoreThatIsAwayGetsTheFileLater() throws IOException {
        drop("waf.log", "", lines(2));
        try (var store = TroubledStore.gone();
                var away = store.connect(prefix)) {
            job(away, CLOCK).run(QuietRun.untilDone());
        }
        assertThat(recent().failure()).isEqualTo(Taken.STORE_AWAY);

        run(Clock.offset(CLOCK, Duration.ofSeconds(11)));

        assertThat(recent().loaded()).isEqualTo(new Loaded(2, 2, 0, 0));
        assertThat(recent().failure()).isNull();
    }

    @Test
    void whatLiesOnTheDiskOfAnotherReplicaWaitsForThatOne() throws IOException {
        drops.add(
                UUID.randomUUID(),
                DropKey.of("waf.log", ""),
                new DropFolder.Written(9, "ab"),
                SOMEBODY,
                CLOCK.instant());

        run(CLOCK);

        assertThat(recent().isOnItsWay()).isTrue();
    }

    @Test
    void whatAProcessThatDiedHasLeftOnTheDiskIsRemovedAfterADay() throws IOException {
        var orphan = old(UUID.randomUUID().toString());
        var unfinished = old(UUID.randomUUID() + ".part");
        var foreign = old("somebody-elses.log");
        var fresh = Files.writeString(folder.resolve(UUID.randomUUID() + ".part"), "on its way");
        Files.setLastModifiedTime(fresh, FileTime.from(CLOCK.instant()));

        run(CLOCK);

        assertThat(lying()).containsExactlyInAnyOrder(foreign, fresh).doesNotContain(orphan, unfinished);
    }

    @Test
    void whatIsEmptyOrTooLargeOrBreaksOffLeavesNothing() {
        refused("a.log", InputStream.nullInputStream(), "a.log is empty.");
        refused("b.log", new ByteArrayInputStream(new byte[(1 << 20) + 1]), "b.log is larger than 1 MB.");
        refused("c.log", new BreakingOff(), "c.log did not arrive completely.");
        assertThat(lying()).isEmpty();
    }

    @Test
    void withoutRoomOnTheDiskNothingIsWritten() {
        var full = new DropFolder(new DropSettings(
                folder,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(9),
                5,
                DataSize.ofTerabytes(900_000),
                Duration.ofDays(1)));

        assertThatExceptionOfType(DropRefused.class)
                .isThrownBy(() -> full.write(UUID.randomUUID(), "a.log", new ByteArrayInputStream(new byte[9])))
                .matches(refused -> refused.sentence(Language.EN).contains("too little space"));
        assertThat(lying()).isEmpty();
    }

    private void refused(String name, InputStream content, String sentence) {
        assertThatExceptionOfType(DropRefused.class)
                .isThrownBy(() -> dropFolder().write(UUID.randomUUID(), name, content))
                .matches(refused -> refused.sentence(Language.EN).equals(sentence));
    }

    private static final class BreakingOff extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the browser was closed");
        }
    }

    private Path old(String name) throws IOException {
        var file = Files.writeString(folder.resolve(name), "x");
        Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant().minus(Duration.ofDays(2))));
        return file;
    }

    private void drop(String name, String s3Folder, String content) throws IOException {
        var id = UUID.randomUUID();
        var written = dropFolder()
                .write(
                        id,
                        name,
                        new ByteArrayInputStream(content.getBytes(
                                content.startsWith("\u001f") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)));
        drops.add(id, DropKey.of(name, s3Folder), written, SOMEBODY, CLOCK.instant());
    }

    private void run(Clock clock) throws IOException {
        try (var connection = connection()) {
            job(connection, clock).run(QuietRun.untilDone());
        }
    }

    private DroppedJob job(LogStoreConnection connection, Clock clock) {
        return new DroppedJob(
                dropSettings(),
                dropFolder(),
                drops,
                ledger,
                new Intake(ledger, Ledger.Source.PAGE, Loads.loading(connection), clock),
                Loads.gate(connection),
                clock);
    }

    private void readAgain(Clock clock) {
        var settings = new CollectorSettings(
                null, List.of(), null, null, IndexSettings.STANDARD, true, false, Set.of(), Set.of());
        try (var connection = connection()) {
            new ReadAgainJob(
                            settings,
                            dropFolder(),
                            drops,
                            records,
                            new ReadingAgain(ledger, records, Loads.loading(connection, clock), clock),
                            Loads.gate(connection))
                    .run(QuietRun.untilDone(RejectedChoice.ALL.toString()));
        }
    }

    private DropFolder dropFolder() {
        return new DropFolder(dropSettings());
    }

    private DropSettings dropSettings() {
        return new DropSettings(
                folder,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(9),
                5,
                DataSize.ofMegabytes(1),
                Duration.ofDays(30));
    }

    private LogStoreConnection connection() {
        var stores = TestStores.running();
        return new LogStoreConnection(LogStoreSettings.of(stores.openSearchUrl(), stores.user(), stores.password())
                .withIndexPrefix(prefix));
    }

    private Drop recent() {
        return drops.recent(1).getFirst();
    }

    private List<Path> lying() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
