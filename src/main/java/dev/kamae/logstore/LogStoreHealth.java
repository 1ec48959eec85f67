package dev.kamae.logstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the log store is.
 *
 * @param asOf when it was asked
 * @param refusal why it did not answer; empty when it did
 * @param distribution and {@code version} as it tells them; empty when it did not
 * @param cluster empty when it is not told, or not told to this user
 * @param indices with logs, by name; empty also when the user may not list them
 * @param templates whose index templates hold for the logs; empty when that is not told to this user
 */
public record LogStoreHealth(
        Instant asOf,
        Optional<LogStoreRefusal> refusal,
        String distribution,
        String version,
        Optional<Cluster> cluster,
        List<Index> indices,
        Optional<Templates> templates) {

    /** In OpenSearch's own words: everything there, without a spare copy, partly missing. */
    public enum Cluster {
        GREEN,
        YELLOW,
        RED
    }

    /**
     * An index with logs.
     *
     * @param documents how many; empty when it is closed
     * @param bytes on disk
     * @param first and {@code last} by {@code @timestamp}
     * @param lastIngested when the last one came in, by {@code event.ingested}
     */
    public record Index(
            String name,
            Optional<Long> documents,
            Optional<Long> bytes,
            Optional<Instant> first,
            Optional<Instant> last,
            Optional<Instant> lastIngested) {}

    /**
     * @param ours whether Kamae's own templates are there
     * @param others what somebody else has there: templates, or indices made before ours
     */
    public record Templates(boolean ours, List<String> others) {}

    public boolean reachable() {
        return refusal.isEmpty();
    }
}
