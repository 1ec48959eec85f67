package dev.kamae.demo.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kamae.demo.traffic.DemoTraffic.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same lines and files however they are asked for, and the files as AWS delivers them. */
class DemoTrafficTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON =
            DAY.atTime(12, 0).atZone(DemoLines.TOKYO).toInstant();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DemoTraffic traffic = DemoLines.traffic(7, 1);

    @Test
    void aMinuteIsTheSameInWhateverOrderItIsAskedFor() {
        var minutes = new ArrayList<>(DemoLines.minutes(DAY, 1).toList());
        var inOrder = new HashMap<Instant, String>();
        for (var acl : traffic.webAcls()) {
            minutes.forEach(minute -> inOrder.merge(minute, lines(traffic, acl, minute), String::concat));
        }
        Collections.shuffle(minutes, new Random(1));
        var other = DemoLines.traffic(7, 1);

        for (var minute : minutes.subList(0, 300)) {
            var again = other.webAcls().stream()
                    .map(acl -> lines(other, acl, minute.plusSeconds(59)))
                    .collect(Collectors.joining());
            assertThat(again).isEqualTo(inOrder.get(minute));
        }
    }

    @Test
    void anotherSeedOrFactorGivesOtherLines() {
        var acl = DemoLines.acl(traffic, "hinata-www");

        assertThat(lines(DemoLines.traffic(8, 1), acl, NOON)).isNotEqualTo(lines(traffic, acl, NOON));
        assertThat(lines(DemoLines.traffic(7, 4), acl, NOON).length())
                .isGreaterThan(2 * lines(traffic, acl, NOON).length());
        assertThatIllegalArgumentException().isThrownBy(() -> DemoLines.traffic(7, 0));
    }

    @Test
    void hoursAtOnceAndThenMinuteByMinuteGiveTheSameFiles(@TempDir Path atOnce, @TempDir Path inSteps)
            throws IOException {
        var end = NOON.plus(Duration.ofHours(3));
        var all = traffic.write(atOnce, NOON, end);

        var first = traffic.write(inSteps, NOON, NOON.plus(Duration.ofHours(2)));
        var then = new Written(0, 0);
        for (var now = NOON.plus(Duration.ofHours(2)); now.isBefore(end); now = now.plus(MINUTE)) {
            var more = traffic.write(inSteps, now, now.plus(MINUTE));
            then = new Written(then.files() + more.files(), then.lines() + more.lines());
        }

        assertThat(contents(inSteps)).isEqualTo(contents(atOnce));
        assertThat(then.files()).isPositive();
        assertThat(new Written(first.files() + then.files(), first.lines() + then.lines()))
                .isEqualTo(all);
    }

    @Test
    void filesOfAMinuteHoldTheSameLines(@TempDir Path ofFive, @TempDir Path ofOne) throws IOException {
        var end = NOON.plus(Duration.ofMinutes(20));

        var written = traffic.write(ofFive, NOON, end);
        var often = traffic.inFilesOfAMinute().write(ofOne, NOON, end);

        assertThat(often.lines()).isEqualTo(written.lines());
        assertThat(often.files()).isGreaterThan(written.files());
        assertThat(allLines(ofOne)).isEqualTo(allLines(ofFive));
    }

    @Test
    void aFileAppearsWhenItsMinutesAreOver(@TempDir Path root) throws IOException {
        assertThat(traffic.write(root, NOON, NOON.plus(Duration.ofMinutes(4))).files())
                .isZero();
        assertThat(traffic.write(root, NOON.plus(Duration.ofMinutes(4)), NOON.plus(Duration.ofMinutes(5)))
                        .files())
                .isBetween(2, 4);
    }

    @Test
    void whatIsThereAlreadyStaysUntouched(@TempDir Path root) throws IOException {
        traffic.write(root, NOON, NOON.plus(Duration.ofMinutes(5)));
        var old = FileTime.from(Instant.EPOCH);
        for (var file : files(root)) {
            Files.setLastModifiedTime(file, old);
        }

        var again = traffic.write(root, NOON, NOON.plus(Duration.ofMinutes(10)));

        assertThat(again.files()).isBetween(2, 4);
        assertThat(files(root).stream().filter(file -> modified(file).equals(old)))
                .hasSizeBetween(2, 4);
    }

    @Test
    void keysAndContentsAreThoseOfAws(@TempDir Path root) throws IOException {
        traffic.write(root, NOON, NOON.plus(Duration.ofMinutes(30)));

        var keys = files(root).stream()
                .map(file -> root.relativize(file).toString())
                .toList();
        assertThat(keys)
                .allMatch(key -> key.matches(
                        "AWSLogs/111122223333/WAFLogs/(ap-northeast-1|cloudfront)/(hinata-[a-z-]+)/2026/11/20/03/[0-5][05]/"
                                + "111122223333_waflogs_\\1_\\2_20261120T03[0-5][05]Z_[0-9a-f]{8}\\.log\\.gz"))
                .anyMatch(key -> key.contains("/cloudfront/hinata-live-cdn/"))
                .anyMatch(key -> key.contains("/ap-northeast-1/hinata-live-alb/"))
                .noneMatch(key -> key.contains("/cloudfront/hinata-www/"));
        for (var content : contents(root).entrySet()) {
            var folder = content.getKey().split("/");
            content.getValue().lines().map(DemoLines::parsed).forEach(line -> {
                assertThat(DemoLines.acl(line)).isEqualTo(folder[4]);
                var at = Instant.ofEpochMilli(line.path("timestamp").longValue());
                assertThat(at.getEpochSecond() / 300 * 5 % 60).isEqualTo(Integer.parseInt(folder[9]));
            });
        }
    }

    @Test
    void aRangeOfTwoWeeksHasTheVolumePromised() {
        var lines = traffic.webAcls().stream()
                .mapToLong(acl -> DemoLines.minutes(DAY.minusDays(14), 14)
                        .mapToLong(minute -> count(traffic.lines(acl, minute)))
                        .sum())
                .sum();

        assertThat(lines).isBetween(150_000L, 250_000L);
    }

    private static long count(byte[] lines) {
        var count = 0;
        for (var letter : lines) {
            if (letter == '\n') {
                count++;
            }
        }
        return count;
    }

    private static String lines(DemoTraffic traffic, DemoWebAcl acl, Instant minute) {
        return DemoLines.text(traffic.lines(acl, minute));
    }

    private static List<Path> files(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> contents(Path root) throws IOException {
        var contents = new TreeMap<String, String>();
        for (var file : files(root)) {
            try (InputStream lines = new GZIPInputStream(Files.newInputStream(file))) {
                var bytes = new ByteArrayOutputStream();
                lines.transferTo(bytes);
                contents.put(root.relativize(file).toString(), DemoLines.text(bytes.toByteArray()));
            }
        }
        return contents;
    }

    private static List<String> allLines(Path root) throws IOException {
        return contents(root).values().stream().flatMap(String::lines).sorted().toList();
    }
}
