package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.TestStores;
import dev.kamae.collector.CollectorSettings.IndexSettings;
import dev.kamae.jobs.QuietRun;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderJobTests {

    private static final Instant NOW = Loads.CLOCK.instant();

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
    void whatLiesInTheFolderAndTheFoldersInItIsLoadedOnce() throws IOException {
        put("AWSLogs/123456789012/WAFLogs/a_waflogs_b.log", Loads.lines(3), NOW.minusSeconds(60));
        put("b.log", Loads.lines(5), NOW.minusSeconds(60));

        run(NOW);
        run(NOW.plusSeconds(3));

        assertThat(keys()).containsExactlyInAnyOrder("AWSLogs/123456789012/WAFLogs/a_waflogs_b.log", "b.log");
        assertThat(ledger.files(false, 0, 10)).allMatch(file -> file.attempts() == 1);
        assertThat(Loads.stored(prefix)).isEqualTo(5);
        assertThat(Files.exists(folder.resolve("b.log"))).isTrue();
    }

    @Test
    void aFileThatIsStillBeingCopiedIsLeftUntilItIsQuiet() throws IOException {
        put("growing.log", Loads.lines(1), NOW);

        run(NOW.plusSeconds(1));
        assertThat(keys()).isEmpty();

        run(NOW.plusSeconds(4));
        assertThat(keys()).containsExactly("growing.log");
    }

    @Test
    void aFileThatHasGrownIsLoadedAgainAndCountedOnce() throws IOException {
        put("day.log", Loads.lines(2), NOW.minusSeconds(60));
        run(NOW);
        put("day.log", Loads.lines(7), NOW.plusSeconds(60));
        run(NOW.plusSeconds(120));

        assertThat(ledger.files(false, 0, 10))
                .extracting(CollectedFile::records, CollectedFile::created, CollectedFile::present)
                .containsExactly(tuple(7L, 5L, 2L));
        assertThat(Loads.stored(prefix)).isEqualTo(7);
    }

    @Test
    void whatIsUnfinishedOrHiddenOrElsewhereIsLeftAlone() throws IOException {
        put("a.log.part", Loads.lines(1), NOW.minusSeconds(60));
        put("a.tmp", Loads.lines(1), NOW.minusSeconds(60));
        put(".hidden/a.log", Loads.lines(1), NOW.minusSeconds(60));
        var elsewhere = Files.createTempFile("elsewhere", ".log");
        Files.createSymbolicLink(folder.resolve("link.log"), elsewhere);

        run(NOW);

        assertThat(keys()).isEmpty();
        Files.delete(elsewhere);
    }

    @Test
    void aFileWhoseProcessDiedIsLoadedAgain() throws IOException {
        var file = put("a.log", Loads.lines(4), NOW.minusSeconds(60));
        ledger.begin(Ledger.Source.FOLDER, file, "", NOW.minusSeconds(30));

        run(NOW);

        assertThat(ledger.files(false, 0, 10))
                .extracting(CollectedFile::state, CollectedFile::attempts)
                .containsExactly(tuple(FileState.LOADED, 2));
    }

    @Test
    void aFileThatFailedIsTriedAgainAfterAPauseThatGrows() throws IOException {
        var file = put("a.log", Loads.lines(4), NOW.minusSeconds(600));
        var id = ledger.begin(Ledger.Source.FOLDER, file, "", NOW);
        ledger.failed(id, Loaded.NOTHING, Taken.STORE_AWAY, NOW);

        run(NOW.plusSeconds(9));
        assertThat(ledger.file(id.file()).orElseThrow().state()).isEqualTo(FileState.FAILED);

        run(NOW.plusSeconds(11));
        assertThat(ledger.file(id.file()).orElseThrow().state()).isEqualTo(FileState.LOADED);
    }

    @Test
    void aStopFinishesTheLoadUnderWayAndTheFileIsDoneAfterwards() throws IOException {
        put("a.log", Loads.lines(20_000), NOW.minusSeconds(600));

        var asked = new AtomicInteger();
        job(folder, NOW).run(QuietRun.stoppedWhen(() -> asked.incrementAndGet() % 50 == 0 && Loads.stored(prefix) > 0));

        var broken = ledger.files(false, 0, 10).getFirst();
        assertThat(broken.state()).isEqualTo(FileState.FAILED);
        assertThat(broken.created()).isBetween(1L, 19_999L);
        assertThat(Loads.stored(prefix)).as("what was under way has been taken").isEqualTo(broken.created());

        run(NOW.plusSeconds(120));
        var done = ledger.files(false, 0, 10).getFirst();
        assertThat(done.state()).isEqualTo(FileState.LOADED);
        assertThat(done.created()).as("nothing is lost or doubled").isEqualTo(20_000 - broken.created());
        assertThat(done.present()).isEqualTo(broken.created());
        assertThat(Loads.stored(prefix)).isEqualTo(20_000);
    }

    @Test
    void withoutAFolderItDoesNothing() throws IOException {
        job(null, NOW).run(QuietRun.untilDone());
        job(folder.resolve("none"), NOW).run(QuietRun.untilDone());

        assertThat(keys()).isEmpty();
    }

    private List<String> keys() {
        return ledger.files(false, 0, 10).stream().map(CollectedFile::key).toList();
    }

    private SourceFile put(String key, String content, Instant changed) throws IOException {
        var path = folder.resolve(key);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        Files.setLastModifiedTime(path, FileTime.from(changed));
        return new SourceFile(
                path, key, Files.size(path), Files.getLastModifiedTime(path).toInstant());
    }

    private void run(Instant now) throws IOException {
        job(folder, now).run(QuietRun.untilDone());
    }

    private FolderJob job(@Nullable Path watched, Instant now) {
        var settings = new CollectorSettings(
                watched, List.of(), null, null, IndexSettings.STANDARD, true, false, Set.of(), Set.of());
        var clock = Clock.offset(Clock.fixed(now, ZoneOffset.UTC), Duration.ZERO);
        var intake = new Intake(ledger, Ledger.Source.FOLDER, Loads.loading(connection), clock);
        return new FolderJob(settings, ledger, intake, Loads.gate(connection), clock);
    }
}
