package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.TestStores;
import dev.kamae.documents.WafLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are meant to exhaust whoever reads them, in a process of its own with half the heap that it may have. */
class HeavyFilesTests {

    private static final String FIRST = WafLine.of("r1") + "\n";
    private static final String LAST = "\n" + WafLine.of("r2") + "\n";

    @TempDir
    private Path folder;

    private final String prefix = TestStores.freshIndexPrefix();

    @Test
    void aLineOfTwoHundredMegabytesAndBombsCostTheirNeighboursNothing() throws IOException, InterruptedException {
        lineOf200Megabytes(folder.resolve("aws-waf-logs-line.log"));
        bomb(folder.resolve("aws-waf-logs-zeros.gz"), new byte[10_000_000], 40);
        bomb(folder.resolve("aws-waf-logs-records.gz"), "{}\n".repeat(100_000).getBytes(StandardCharsets.UTF_8), 5);
        var stores = TestStores.running().addresses();
        var database = TestStores.freshDatabase();

        var collector = Kills.collector("256m", Kills.url(database), stores, stores.openSearchUrl(), prefix, folder);

        assertThat(collector.waitFor()).isZero();
        assertThat(new Ledger(database).files(false, 0, 10))
                .extracting(CollectedFile::key, CollectedFile::state, CollectedFile::records, CollectedFile::rejected)
                .containsExactlyInAnyOrder(
                        tuple("aws-waf-logs-line.log", FileState.LOADED, 3L, 1L),
                        tuple("aws-waf-logs-zeros.gz", FileState.LOADED, 3L, 1L),
                        tuple("aws-waf-logs-records.gz", FileState.LOADED, 500_002L, 500_000L));
        assertThat(Loads.stored(prefix)).isEqualTo(2);
    }

    private static void lineOf200Megabytes(Path path) throws IOException {
        var piece = new byte[1_000_000];
        Arrays.fill(piece, (byte) 'y');
        try (var out = Files.newOutputStream(path)) {
            out.write((FIRST + "{\"timestamp\":1763971203123,\"x\":\"").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                out.write(piece);
            }
            out.write(("\"}" + LAST).getBytes(StandardCharsets.UTF_8));
        }
        quiet(path);
    }

    /** A small file that unpacks to a large one. */
    private static void bomb(Path path, byte[] content, int times) throws IOException {
        byte[] member = packed(content);
        try (var out = Files.newOutputStream(path)) {
            out.write(packed(FIRST.getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < times; i++) {
                out.write(member);
            }
            out.write(packed(LAST.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(Files.size(path)).isLessThan((long) content.length * times / 100);
        quiet(path);
    }

    private static byte[] packed(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static void quiet(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
