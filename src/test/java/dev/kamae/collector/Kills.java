package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.collector.TroubledStore.Moment;
import dev.kamae.documents.DocumentSink;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.documents.Place;
import dev.kamae.documents.Redaction;
import dev.kamae.documents.Rejected;
import dev.kamae.documents.WafLine;
import dev.kamae.stores.StoreAddresses;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A collector that is killed again and again, each time at another moment, while files keep coming. In the end every record has
 * to be in the store once, and the ledger has to say so.
 */
final class Kills {

    /** Of a bulk request and around it. */
    private enum When {
        WHILE_IT_IS_SENT,
        BEFORE_IT_IS_ANSWERED,
        BEFORE_THE_LEDGER_KNOWS,
        SOME_TIME_LATER
    }

    private final Path folder;
    private final String prefix;
    private final Random random;
    private final Map<String, List<Place>> rejected = new TreeMap<>();
    private final Map<String, Long> records = new TreeMap<>();
    private final TreeSet<String> ids = new TreeSet<>();
    private StoreAddresses stores;
    private DataSource database;
    private int kills;

    Kills(Path folder, String prefix, long seed, StoreAddresses stores, DataSource database) {
        this.folder = folder;
        this.prefix = prefix;
        this.random = new Random(seed);
        this.stores = stores;
        this.database = database;
    }

    /** The stores were started anew elsewhere. */
    void moved(StoreAddresses to, DataSource newDatabase) {
        stores = to;
        database = newDatabase;
    }

    /** Kills a collector once, and has one more file come. */
    void once() throws IOException, InterruptedException {
        while (true) {
            arrive();
            var when = When.values()[kills % When.values().length];
            if (killed(when, 1 + random.nextInt(2), random.nextInt(300))) {
                kills++;
                return;
            }
        }
    }

    /** The same in the middle of a bulk, with what is killed before it. */
    void onceWith(Runnable other) throws IOException, InterruptedException {
        arrive();
        try (var store = TroubledStore.before(stores.openSearchUrl())) {
            var moment = new CountDownLatch(1);
            store.watch((_, at) -> {
                if (at == Moment.ARRIVING) {
                    moment.countDown();
                }
            });
            var collector = collector(store);
            moment.await();
            other.run();
            kill(collector);
        }
        kills++;
    }

    int files() {
        return records.size();
    }

    int documents() {
        return ids.size();
    }

    /** Lets a collector come to its end. */
    void end() throws IOException, InterruptedException {
        try (var store = TroubledStore.before(stores.openSearchUrl())) {
            assertThat(collector(store).waitFor()).isZero();
        }
    }

    private boolean killed(When when, int bulk, int later) throws IOException, InterruptedException {
        try (var store = TroubledStore.before(stores.openSearchUrl())) {
            var moment = new CountDownLatch(1);
            var collector = new Process[1];
            store.watch((number, at) -> {
                if (number == bulk && at == momentOf(when)) {
                    moment.countDown();
                    if (when == When.WHILE_IT_IS_SENT || when == When.BEFORE_IT_IS_ANSWERED) {
                        kill(collector[0]);
                    }
                }
            });
            collector[0] = collector(store);
            collector[0].onExit().thenRun(moment::countDown);
            if (when == When.BEFORE_THE_LEDGER_KNOWS) {
                killBeforeTheLedgerKnows(store, bulk, collector[0]);
            } else {
                moment.await();
                if (when == When.SOME_TIME_LATER) {
                    Thread.sleep(later);
                    kill(collector[0]);
                }
            }
            return collector[0].waitFor() != 0;
        }
    }

    private static Moment momentOf(When when) {
        return switch (when) {
            case WHILE_IT_IS_SENT -> Moment.ARRIVING;
            case BEFORE_IT_IS_ANSWERED, BEFORE_THE_LEDGER_KNOWS -> Moment.WRITTEN;
            case SOME_TIME_LATER -> Moment.ANSWERED;
        };
    }

    /** It stands before the table when it is killed, and PostgreSQL forgets what it wanted to write. */
    private void killBeforeTheLedgerKnows(TroubledStore store, int bulk, Process collector)
            throws InterruptedException {
        try (var holding = database.getConnection();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            var sql = JdbcClient.create(database);
            store.watch((number, at) -> {
                if (number == bulk && at == Moment.WRITTEN) {
                    try {
                        statement.execute("lock table collected_file in share row exclusive mode");
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                }
            });
            var waiting = List.<Integer>of();
            while (collector.isAlive() && waiting.isEmpty()) {
                Thread.sleep(2);
                waiting = sql.sql("select pid from pg_locks where not granted and database = "
                                + "(select oid from pg_database where datname = current_database())")
                        .query((row, _) -> row.getInt(1))
                        .list();
            }
            kill(collector);
            waiting.forEach(pid -> sql.sql("select pg_terminate_backend(:pid)")
                    .param("pid", pid)
                    .query(Boolean.class)
                    .single());
            holding.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void kill(Process collector) {
        collector.destroyForcibly();
        collector.onExit().join();
    }

    private Process collector(TroubledStore store) throws IOException {
        return collector("128m", url(database), stores, store.url(), prefix, folder);
    }

    /** Starts a collector with so much heap. */
    static Process collector(
            String heap, String database, StoreAddresses stores, String openSearch, String prefix, Path folder)
            throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xlog:disable",
                        "-cp",
                        classPath,
                        KilledCollector.class.getName(),
                        database,
                        stores.databaseUser(),
                        stores.databasePassword(),
                        openSearch,
                        prefix,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static String url(DataSource database) {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A file comes: some of its records came before, some are none, and it may be compressed, or in envelopes. */
    private void arrive() throws IOException {
        int number = records.size();
        int first = number * 2_000 - random.nextInt(200);
        var lines = IntStream.range(first, first + 2_300)
                .mapToObj(i -> i % 700 == 3 ? "{\"cut\":" : WafLine.of("k" + i))
                .toList();
        var content = number % 3 == 1 ? envelopes(lines) : String.join("\n", lines);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        var path = folder.resolve("%04d.log".formatted(number));
        Files.write(path, number % 3 == 2 ? packed(bytes) : bytes);
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        expect(path);
    }

    private static String envelopes(List<String> lines) {
        var json = JsonMapper.shared();
        return IntStream.range(0, lines.size() / 100)
                .mapToObj(i -> lines.subList(i * 100, i * 100 + 100).stream()
                        .map(line -> "{\"id\":\"1\",\"timestamp\":1763971203123,\"message\":%s}"
                                .formatted(json.writeValueAsString(line)))
                        .collect(Collectors.joining(
                                ",", "{\"messageType\":\"DATA_MESSAGE\",\"logGroup\":\"g\",\"logEvents\":[", "]}")))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private void expect(Path path) throws IOException {
        var file = SourceFile.of(path);
        var places = new ArrayList<Place>();
        try (var content = new BufferedInputStream(Files.newInputStream(path))) {
            long count = new Documents(Loads.CLOCK, Redaction.STANDARD, GeoIp.none())
                    .read(file.logFile(), content, new DocumentSink() {
                        @Override
                        public void document(String index, String id, byte[] json, int length, long number) {
                            ids.add(index + "/" + id);
                        }

                        @Override
                        public void rejected(Rejected one) {
                            places.add(one.place());
                        }
                    });
            records.put(file.key(), count);
        }
        rejected.put(file.key(), places);
    }

    /** Each record once in the store, and the ledger of the same opinion. */
    void nothingIsLostOrDoubled() {
        assertThat(Loads.stored(stores, prefix)).isEqualTo(ids.size());
        assertThat(Loads.absent(stores, prefix, ids)).isEmpty();
        var sql = JdbcClient.create(database);
        var ledger = new Ledger(database);
        var files = ledger.files(false, 0, Integer.MAX_VALUE);
        assertThat(files).hasSize(records.size()).allSatisfy(file -> {
            assertThat(file.state()).isEqualTo(FileState.LOADED);
            assertThat(file.records()).isEqualTo(records.get(file.key()));
            assertThat(file.created() + file.present() + file.rejected()).isEqualTo(file.records());
            assertThat(new RejectedRecords(sql)
                            .left(new RejectedChoice(null, file.id(), null), file.id()).stream()
                                    .map(row -> row.rejected().place()))
                    .containsExactlyInAnyOrderElementsOf(rejected.get(file.key()));
        });
        // what a killed one brought in it could tell nobody
        assertThat(ledger.totals().documents()).isPositive().isLessThanOrEqualTo(ids.size());
    }
}
