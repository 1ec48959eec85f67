package dev.kamae.traffic;

import dev.kamae.core.Network;
import dev.kamae.waflog.Crawlers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * From where crawlers come, as their operators publish it: files in a folder, each named after its crawler ({@code
 * googlebot.json}). Files are read again within a minute after they have changed.
 */
@Component
class CrawlerRanges {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlerRanges.class);
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final @Nullable Path folder;
    private final Clock clock;
    private Map<String, Ranges> ranges = Map.of();
    private Instant read = Instant.MIN;

    CrawlerRanges(@Value("${kamae.crawlers.ranges:}") String folder, Clock clock) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
        this.clock = clock;
    }

    /**
     * The networks of one crawler.
     *
     * @param file its name
     * @param of when the file is
     */
    record Ranges(String file, Instant of, List<Network> networks) {

        boolean contain(InetAddress address) {
            return networks.stream().anyMatch(network -> network.contains(address));
        }
    }

    /** Those of a crawler, by the word of its user agent; empty when there is no file of it that can be read. */
    synchronized Optional<Ranges> of(String crawler) {
        var now = clock.instant();
        if (folder != null && read.isBefore(now.minus(KEPT))) {
            ranges = read(folder);
            read = now;
        }
        return Optional.ofNullable(ranges.get(crawler));
    }

    private static Map<String, Ranges> read(Path folder) {
        var found = new HashMap<String, Ranges>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                crawler(file.getFileName().toString()).ifPresent(crawler -> add(found, crawler, file));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("The ranges of crawlers in {} cannot be read: {}", folder, unreadable.toString());
        }
        return Map.copyOf(found);
    }

    private static void add(Map<String, Ranges> found, String crawler, Path file) {
        try {
            var networks = networks(Files.readString(file));
            found.put(
                    crawler,
                    new Ranges(
                            file.getFileName().toString(),
                            Files.getLastModifiedTime(file).toInstant(),
                            networks));
        } catch (IOException | IllegalArgumentException | JacksonException unreadable) {
            // half a list would make impostors of the other half
            LOG.warn("The ranges of crawlers in {} cannot be read: {}", file, unreadable.toString());
        }
    }

    /** {@code googlebot.json} and {@code Googlebot.txt} are about the crawler {@code Googlebot}. */
    static Optional<String> crawler(String file) {
        var name = file.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        return Crawlers.WORDS.stream()
                .filter(word -> word.toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /**
     * Reads {@code {"prefixes": [{"ipv4Prefix": …}, {"ipv6Prefix": …}]}} as Google, Microsoft and others publish it, or a
     * network a line.
     *
     * @throws IllegalArgumentException when something in it is no network, or there is none
     */
    static List<Network> networks(String content) {
        var texts = content.stripLeading().startsWith("{")
                ? JsonMapper.shared()
                        .readTree(content)
                        .path("prefixes")
                        .valueStream()
                        .map(prefix -> prefix.path("ipv4Prefix")
                                .asString(prefix.path("ipv6Prefix").asString("")))
                        .toList()
                : content.lines()
                        .map(line -> line.split("#", 2)[0].strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("There is no network in it");
        }
        return texts.stream()
                .map(text -> Network.read(text)
                        .orElseThrow(() -> new IllegalArgumentException("`%s` is no network".formatted(text))))
                .toList();
    }
}
