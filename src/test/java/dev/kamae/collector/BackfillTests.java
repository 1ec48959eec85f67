package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.TestStores;
import dev.kamae.collector.Backfill.State;
import dev.kamae.collector.CollectorSettings.IndexSettings;
import dev.kamae.core.Actor;
import dev.kamae.jobs.QuietRun;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Logs of the past, from a real S3 API into a real store. */
class BackfillTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 30);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 2);

    private final String prefix = TestStores.freshIndexPrefix();
    private final DataSource database = TestStores.freshDatabase();
    private final JdbcClient sql = JdbcClient.create(database);
    private final Ledger ledger = new Ledger(database);
    private final BackfillRecords records = new BackfillRecords(sql);
    private final LogStoreConnection connection = new LogStoreConnection(LogStoreSettings.of(
                    TestStores.running().openSearchUrl(),
                    TestStores.running().user(),
                    TestStores.running().password())
            .withIndexPrefix(prefix));
    private final String bucket = S3Server.bucket();
    private final List<Duration> rests = new ArrayList<>();
    private final Watch clock = new Watch();

    @BeforeEach
    void credentialsComeFromTheChainOfAws() {
        System.setProperty("aws.accessKeyId", "AKIAEXAMPLE");
        System.setProperty("aws.secretAccessKey", "secret");
    }

    @AfterEach
    void forget() {
        connection.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void itIsCountedFirstAndNothingIsLoaded() {
        put("one/2025/12/30/05/stream-a", 2);
        put("one/2026/01/01/05/stream-b", 4);
        var id = ask("", FIRST, LAST, null);

        run(id);

        var counted = backfill(id);
        assertThat(counted.state()).isEqualTo(State.COUNTED);
        assertThat(counted.estimate())
                .isNotNull()
                .extracting(Backfill.Estimate::files, Backfill.Estimate::known, Backfill.Estimate::records)
                .containsExactly(2L, 0L, null);
        assertThat(files()).isEmpty();
        assertThat(counted.mayLoad()).isTrue();
    }

    @Test
    void onlyTheDaysThatWereAskedForAreLoadedWhateverTheLayout() {
        put("one/2025/12/29/23/stream-before", 1);
        put("one/2025/12/30/00/stream-first", 1);
        put("one/2026/01/02/23/stream-last", 1);
        put("one/2026/01/03/00/stream-after", 1);
        put("hive/year=2026/month=01/day=02/hour=09/stream-hive", 1);
        put("hive/year=2026/month=01/day=03/hour=09/stream-hive-after", 1);
        put("undated/aws-waf-logs-of-today", 1);
        var id = ask("", FIRST, LAST, null);

        run(id);
        run(id);

        assertThat(names()).containsExactlyInAnyOrder("stream-first", "stream-last", "stream-hive");
        assertThat(backfill(id)).returns(State.DONE, Backfill::state).returns(3L, Backfill::loadedFiles);
    }

    @Test
    void whatHasNoDayInItsNameGoesByWhenItWasLastChanged() {
        put("undated/aws-waf-logs-of-today", 1);
        var today = LocalDate.now(ZoneOffset.UTC);
        var then = ask("", today.minusDays(9), today.minusDays(2), null);
        var now = ask("", today.minusDays(1), today.plusDays(1), null);

        run(then);
        run(now);

        assertThat(backfill(then).estimate()).returns(0L, estimate -> estimate == null ? -1 : estimate.files());
        assertThat(backfill(now).estimate()).returns(1L, estimate -> estimate == null ? -1 : estimate.files());
    }

    @Test
    void onlyTheFolderThatWasAskedForIsRead() {
        put("one/2026/01/01/05/stream-one", 1);
        put("two/2026/01/01/05/stream-two", 1);
        var id = ask("two/", FIRST, LAST, null);

        run(id);
        run(id);

        assertThat(names()).containsExactly("stream-two");
    }

    @Test
    void whatIsLoadedAlreadyIsPassedOverAndLetsTheRestBeEstimated() {
        put("one/2026/01/01/05/stream-a", 40);
        var before = ask("", FIRST, LAST, null);
        run(before);
        run(before);
        put("one/2026/01/01/06/stream-b", 80);
        var id = ask("", FIRST, LAST, 1);

        run(id);

        var estimate = Objects.requireNonNull(backfill(id).estimate());
        assertThat(estimate.files()).isEqualTo(1);
        assertThat(estimate.known()).isEqualTo(1);
        assertThat(estimate.records()).isBetween(79L, 81L);
        assertThat(estimate.duration()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aPaceAloneTellsHowLongItTakes() {
        put("one/2026/01/01/05/stream-a", 1);
        put("one/2026/01/01/06/stream-b", 1);
        var id = ask("", FIRST, LAST, 1);

        run(id);

        var estimate = Objects.requireNonNull(backfill(id).estimate());
        assertThat(estimate.records()).isNull();
        assertThat(estimate.duration()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void whoStopsItGoesOnWhereItEnded() {
        IntStream.range(0, 6).forEach(i -> put("one/2026/01/01/0" + i + "/stream-" + i, 3));
        var id = ask("", FIRST, LAST, null);
        run(id);

        job(connection).run(QuietRun.stoppedAfter(id.toString(), 20));

        var stopped = backfill(id);
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.loadedFiles()).isBetween(1L, 5L);
        assertThat(stopped.mayLoad()).isTrue();

        run(id);
        assertThat(backfill(id)).returns(State.DONE, Backfill::state).returns(6L, Backfill::loadedFiles);
        assertThat(files()).hasSize(6).allMatch(file -> file.state() == FileState.LOADED);
    }

    @Test
    void aPaceIsKept() {
        IntStream.range(0, 4).forEach(i -> put("one/2026/01/01/0" + i + "/stream-" + i, 1));
        var id = ask("", FIRST, LAST, 60);
        run(id);

        run(id);

        assertThat(rests.stream().mapToLong(Duration::toMillis).sum()).isBetween(2_000L, 4_000L);
    }

    @Test
    void aStoreThatIsAwayIsWaitedFor() {
        put("one/2026/01/01/05/stream-a", 5);
        var id = ask("", FIRST, LAST, null);
        run(id);
        try (var store = TroubledStore.gone();
                var away = store.connect(prefix)) {
            new BackfillJob(
                            settings(S3Server.address()),
                            records,
                            ledger,
                            intake(away),
                            Loads.gate(away),
                            clock,
                            span -> {
                                rests.add(span);
                                clock.sleep(span);
                                store.mend();
                            })
                    .run(QuietRun.untilDone(id.toString()));
        }

        assertThat(rests).isNotEmpty();
        assertThat(backfill(id)).returns(State.DONE, Backfill::state).returns(new Loaded(5, 5, 0, 0), Backfill::loaded);
    }

    @Test
    void anS3ThatRefusesIsToldAndTheRestCanBeTakenUpAgain() {
        IntStream.range(0, 5).forEach(i -> put("one/2026/01/01/0" + i + "/stream-" + i, 1));
        var id = ask("", FIRST, LAST, null);
        run(id);
        try (var troubled = new TroubledS3()) {
            troubled.readings(100, TroubledS3.answer(403, "AccessDenied"));
            new BackfillJob(
                            settings(troubled.address()),
                            records,
                            ledger,
                            intake(connection),
                            Loads.gate(connection),
                            clock,
                            rests::add)
                    .run(QuietRun.untilDone(id.toString()));
        }

        assertThat(backfill(id))
                .returns(State.FAILED, Backfill::state)
                .returns(S3Fault.DENIED.text(), Backfill::failure)
                .returns(true, Backfill::mayLoad);
        assertThat(files()).hasSize(3);
    }

    @Test
    void aPlaceThatIsNoLongerSetIsTold() {
        var id = ask("", FIRST, LAST, null);

        new BackfillJob(
                        new CollectorSettings(
                                null, List.of(), null, null, IndexSettings.STANDARD, true, false, Set.of(), Set.of()),
                        records,
                        ledger,
                        intake(connection),
                        Loads.gate(connection),
                        clock,
                        rests::add)
                .run(QuietRun.untilDone(id.toString()));

        assertThat(List.of(backfill(id)))
                .extracting(Backfill::state, Backfill::failure)
                .containsExactly(tuple(State.FAILED, "collector.backfill.noPlace"));
    }

    /** It goes on while somebody sleeps. */
    private static final class Watch extends Clock {

        private Clock at = Loads.CLOCK;

        void sleep(Duration span) {
            at = Clock.offset(at, span);
        }

        @Override
        public Instant instant() {
            return at.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void put(String key, int lines) {
        S3Server.put(bucket, key, Loads.lines(lines));
    }

    private UUID ask(String folder, LocalDate first, LocalDate last, @Nullable Integer pace) {
        var id = UUID.randomUUID();
        records.add(
                id,
                S3Server.place(bucket, ""),
                folder,
                new BackfillDraft("", folder, first, last, pace),
                new Days(first, last),
                Actor.job("test"),
                Loads.CLOCK.instant());
        return id;
    }

    private Backfill backfill(UUID id) {
        return records.find(id).orElseThrow().backfill();
    }

    private List<CollectedFile> files() {
        return ledger.files(false, 0, 100);
    }

    private List<String> names() {
        return files().stream().map(file -> file.key().replaceFirst(".*/", "")).toList();
    }

    private void run(UUID id) {
        job(connection).run(QuietRun.untilDone(id.toString()));
    }

    private BackfillJob job(LogStoreConnection store) {
        return new BackfillJob(
                settings(S3Server.address()), records, ledger, intake(store), Loads.gate(store), clock, span -> {
                    rests.add(span);
                    clock.sleep(span);
                });
    }

    private CollectorSettings settings(URI endpoint) {
        return new CollectorSettings(
                null,
                List.of(S3Server.place(endpoint, bucket, "")),
                null,
                null,
                IndexSettings.STANDARD,
                true,
                false,
                Set.of(),
                Set.of());
    }

    private Intake intake(LogStoreConnection store) {
        return new Intake(ledger, Ledger.Source.S3, Loads.loading(store), Loads.CLOCK);
    }
}
