package dev.kamae.bench;

import dev.kamae.collector.Gate;
import dev.kamae.collector.Intake;
import dev.kamae.collector.Loading;
import dev.kamae.collector.SourceFile;
import dev.kamae.documents.DocumentSink;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.documents.LogFile;
import dev.kamae.documents.Redaction;
import dev.kamae.documents.Rejected;
import dev.kamae.logstore.BulkLoad;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/**
 * From a file of log lines to documents in the store, as the portal loads it; beside it how fast the same client pushes the same
 * documents when they are ready. Each round begins with an empty index, in turn the one and the other.
 */
final class LoadingBenchmark {

    private static final int LINES = 60_000;
    private static final int ROUNDS = 7;
    private static final String NAME = "123456789012_waflogs_ap-northeast-1_shop.log";

    private final ApplicationContext portal;
    private final LogWriter writer;
    private final Documents documents = new Documents(Clock.systemUTC(), Redaction.STANDARD, GeoIp.none());

    LoadingBenchmark(ApplicationContext portal) {
        this.portal = portal;
        writer = new LogWriter(portal.getBean(LogStoreConnection.class));
    }

    void run() throws IOException {
        byte[] lines = WafLines.of(LINES, 20261124);
        var file = Files.createTempDirectory(Path.of("target"), "bench").resolve(NAME);
        Files.write(file, lines);
        var ready = ready(lines);
        var loading = new Loading(documents, portal.getBean(Gate.class));
        var intake = Intake.ofCommand(portal.getBean(DataSource.class), loading, Clock.systemUTC());
        var pushed = new double[ROUNDS];
        var loaded = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            double push = rate(() -> push(ready));
            double load = rate(() -> load(intake, file));
            if (round >= 0) {
                pushed[round] = push;
                loaded[round] = load;
            }
        }
        print("documents that are ready, pushed", pushed);
        print("lines of a file, loaded", loaded);
        var shares = new double[ROUNDS];
        Arrays.setAll(shares, round -> 100 * loaded[round] / pushed[round]);
        print("the second of the first, in percent", shares);
    }

    private static void print(String name, double[] rates) {
        var sorted = rates.clone();
        Arrays.sort(sorted);
        System.out.printf("%-52s %8.0f %8.0f %8.0f%n", name, sorted[0], sorted[ROUNDS / 2], sorted[ROUNDS - 1]);
    }

    private double rate(LongSupplier work) {
        writer.delete("log-aws-waf-2025-11");
        long before = System.nanoTime();
        if (work.getAsLong() != LINES) {
            throw new IllegalStateException("Not every line arrived");
        }
        return LINES * 1e9 / (System.nanoTime() - before);
    }

    private long push(List<BulkLoad> ready) {
        long sent = 0;
        for (var load : ready) {
            if (!writer.write(load).complete()) {
                throw new IllegalStateException("A load was not taken");
            }
            sent += load.size();
        }
        return sent;
    }

    private static long load(Intake intake, Path file) {
        try {
            return intake.load(SourceFile.of(file), () -> false, _ -> {})
                    .loaded()
                    .created();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<BulkLoad> ready(byte[] lines) {
        var loads = new ArrayList<>(List.of(new BulkLoad(BulkLoad.Operation.CREATE)));
        documents.read(new LogFile("", NAME), new ByteArrayInputStream(lines), new DocumentSink() {
            @Override
            public void document(String index, String id, byte[] json, int length, long number) {
                if (loads.getLast().full()) {
                    loads.add(new BulkLoad(BulkLoad.Operation.CREATE));
                }
                loads.getLast().add(index, id, Arrays.copyOf(json, length));
            }

            @Override
            public void rejected(Rejected rejected) {
                throw new IllegalStateException(rejected.toString());
            }
        });
        return loads;
    }
}
