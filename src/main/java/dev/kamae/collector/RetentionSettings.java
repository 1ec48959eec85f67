package dev.kamae.collector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long logs are kept in the log store.
 *
 * @param keep after which an index of Kamae's is deleted; null for never
 */
@ConfigurationProperties("kamae.collector.retention")
record RetentionSettings(@Nullable Duration keep) {

    private static final Duration SHORTEST = Duration.ofDays(7);

    RetentionSettings {
        if (keep != null && keep.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("Logs are kept for 7d at least, unlike " + keep);
        }
    }
}
