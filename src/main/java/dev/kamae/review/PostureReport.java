package dev.kamae.review;

import dev.kamae.core.TimeRange;
import dev.kamae.threats.ThreatSource;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * How everything stood at one moment. It never changes: whoever prints it prints these figures and reckons none of their own.
 *
 * @param schema the version of this record's shape
 * @param formula the version of the weights that Counter was reckoned with
 * @param month the month that ends with the moment, or in which it lies
 * @param comparedAt the end of the month before
 * @param threats the external ones, then the internal ones
 * @param missing hours of the month up to the day of the moment that history does not have, oldest first
 */
public record PostureReport(
        int schema,
        int formula,
        YearMonth month,
        Instant at,
        Instant comparedAt,
        List<ThreatList> threats,
        SecFigures sec,
        IssueFigures issues,
        TrafficWeek traffic,
        List<TimeRange> missing) {

    /** Of the shape as this version of Kamae writes it. */
    public static final int SCHEMA = 1;

    public PostureReport {
        threats = List.copyOf(threats);
        missing = List.copyOf(missing);
    }

    public ThreatList threats(ThreatSource source) {
        return threats.stream()
                .filter(list -> list.source() == source)
                .findFirst()
                .orElseThrow();
    }

    /** Whether anything was recorded by then. */
    public boolean isRecorded() {
        return hasStance() || traffic.isRecorded();
    }

    /** Whether people had recorded anything by then; logs may be older than the portal. */
    public boolean hasStance() {
        return threats.stream().anyMatch(ThreatList::isRecorded) || sec.isRecorded() || issues.isRecorded();
    }

    public long missingHours() {
        return missing.stream()
                .map(TimeRange::length)
                .mapToLong(Duration::toHours)
                .sum();
    }
}
