package dev.kamae.waflog;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** A full hour of log lines. */
public record LogHour(Instant start) implements Comparable<LogHour> {

    /** The indices of the log. */
    public static final String LOGS = "log-aws-waf-*";
    /** How long each is. */
    public static final Duration LENGTH = Duration.ofHours(1);

    public LogHour {
        if (!start.equals(start.truncatedTo(ChronoUnit.HOURS))) {
            throw new IllegalArgumentException("%s is not a full hour".formatted(start));
        }
    }

    /** The one that a moment lies in. */
    public static LogHour of(Instant moment) {
        return new LogHour(moment.truncatedTo(ChronoUnit.HOURS));
    }

    /** The first moment after it. */
    public Instant end() {
        return start.plus(LENGTH);
    }

    /** Whether it is over. */
    public boolean isClosedAt(Instant now) {
        return !end().isAfter(now);
    }

    /** Its lines. */
    public Query lines() {
        return between(start, end());
    }

    /** The lines from a moment up to, and without, another. */
    public static Query between(Instant from, Instant until) {
        return Query.of(query -> query.range(span -> span.field("@timestamp")
                .format("epoch_millis")
                .gte(JsonData.of(from.toEpochMilli()))
                .lt(JsonData.of(until.toEpochMilli()))));
    }

    @Override
    public int compareTo(LogHour other) {
        return start.compareTo(other.start);
    }
}
