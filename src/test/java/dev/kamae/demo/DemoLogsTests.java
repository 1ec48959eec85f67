package dev.kamae.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.demo.traffic.DemoTraffic;
import dev.kamae.jobs.QuietRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLogsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:07:30Z");

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    @Test
    void thePastComesAtOnceThenEachMinuteAndNothingIsMissedInBetween() throws IOException {
        logs(folder, NOW).run(QuietRun.untilDone());
        var first = lines(folder);
        logs(folder, NOW.plusSeconds(60)).run(QuietRun.untilDone());
        assertThat(lines(folder)).containsAll(first);

        // off for a night, across hours
        logs(folder, NOW.plusSeconds(40_000)).run(QuietRun.untilDone());
        logs(other, NOW.plusSeconds(40_000)).run(QuietRun.untilDone());

        assertThat(lines(folder)).containsAll(lines(other));
    }

    private DemoLogs logs(Path to, Instant now) {
        var clock = Clock.fixed(now, ZoneId.of("Asia/Tokyo"));
        return new DemoLogs(to, new DemoTraffic(7, clock.getZone(), 0.02, _ -> false), Duration.ofDays(2), clock);
    }

    /** What stands for each line, once, whatever files it is in. */
    private static Set<UUID> lines(Path folder) throws IOException {
        var lines = new HashSet<UUID>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".log.gz")).forEach(file -> read(file, lines));
        }
        return lines;
    }

    private static void read(Path file, Set<UUID> lines) {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(line -> UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8)))
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
