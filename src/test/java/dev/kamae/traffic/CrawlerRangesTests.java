package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrawlerRangesTests {

    private static final String GOOGLE = """
            {"creationTime": "2026-11-20T00:00:00", "prefixes": [
              {"ipv6Prefix": "2001:4860:4801::/48"}, {"ipv4Prefix": "66.249.64.0/27"}]}
            """;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aFileIsAboutTheCrawlerThatItIsNamedAfter() throws IOException {
        Files.writeString(folder.resolve("googlebot.json"), GOOGLE);
        Files.writeString(folder.resolve("AdsBot-Google.txt"), "# special crawlers\n192.0.2.0/24 # one\n\n192.0.3.1\n");
        Files.writeString(folder.resolve("readme.md"), "no crawler");

        var ranges = ranges();

        assertThat(contains(ranges, "Googlebot", "66.249.64.31")).isTrue();
        assertThat(contains(ranges, "Googlebot", "66.249.64.32")).isFalse();
        assertThat(contains(ranges, "Googlebot", "2001:4860:4801::7")).isTrue();
        assertThat(contains(ranges, "AdsBot-Google", "192.0.3.1")).isTrue();
        assertThat(ranges.of("bingbot")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "{}",
                "{\"prefixes\": []}",
                "{\"prefixes\": [{\"ipv4Prefix\": \"66\"}]}",
                "{",
                "1.2.3.0/24\nnonsense"
            })
    void ofAFileThatIsNotUnderstoodNotEvenAHalfIsTaken(String content) throws IOException {
        Files.writeString(folder.resolve("googlebot.json"), content);

        assertThat(ranges().of("Googlebot")).isEmpty();
    }

    @Test
    void aListThatChangedIsReadAgain() throws IOException {
        var ranges = ranges();
        assertThat(ranges.of("Googlebot")).isEmpty();

        Files.writeString(folder.resolve("googlebot.json"), GOOGLE);
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(2)));

        assertThat(ranges.of("Googlebot")).isPresent();
    }

    @Test
    void withoutAFolderOrWithoutFilesThereIsNoList() {
        assertThat(new CrawlerRanges("", clock()).of("Googlebot")).isEmpty();
        assertThat(new CrawlerRanges(folder.resolve("nowhere").toString(), clock()).of("Googlebot"))
                .isEmpty();
        assertThatThrownBy(() -> CrawlerRanges.networks("googlebot.com")).hasMessageContaining("googlebot.com");
    }

    private static boolean contains(CrawlerRanges ranges, String crawler, String address) {
        return ranges.of(crawler).orElseThrow().contain(InetAddress.ofLiteral(address));
    }

    private CrawlerRanges ranges() {
        return new CrawlerRanges(folder.toString(), clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
