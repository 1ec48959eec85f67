package dev.kamae.traffic;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** A full hour of log lines. */
record LogHour(Instant start) implements Comparable<LogHour> {

    static final String LOGS = "log-aws-waf-*";
    static final Duration LENGTH = Duration.ofHours(1);

    LogHour {
        if (!start.equals(start.truncatedTo(ChronoUnit.HOURS))) {
            throw new IllegalArgumentException("%s is not a full hour".formatted(start));
        }
    }

    static LogHour of(Instant moment) {
        return new LogHour(moment.truncatedTo(ChronoUnit.HOURS));
    }

    Instant end() {
        return start.plus(LENGTH);
    }

    boolean isClosedAt(Instant now) {
        return !end().isAfter(now);
    }

    Query lines() {
        return between(start, end());
    }

    /** The lines from a moment up to, and without, another. */
    static Query between(Instant from, Instant until) {
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
