package dev.kamae.clients;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * How finely the course of a span is cut: by a few minutes, by hours or by days.
 *
 * @param length of each; of days it is not asked
 */
record ClientSteps(Instant from, Instant until, Duration length, ZoneId zone) {

    private static final Duration DAY = Duration.ofDays(1);

    static ClientSteps of(Instant from, Instant until, ZoneId zone) {
        var span = Duration.between(from, until);
        var length = span.compareTo(Duration.ofHours(6)) <= 0
                ? Duration.ofMinutes(5)
                : span.compareTo(Duration.ofDays(3)) <= 0 ? Duration.ofHours(1) : DAY;
        return new ClientSteps(from, until, length, zone);
    }

    boolean isByDays() {
        return length.equals(DAY);
    }

    /** Their beginnings, as the log store cuts them: at full minutes, hours or days of the team's zone. */
    List<Instant> starts() {
        if (isByDays()) {
            return LocalDate.ofInstant(from, zone)
                    .datesUntil(LocalDate.ofInstant(until.minusNanos(1), zone).plusDays(1))
                    .map(day -> day.atStartOfDay(zone).toInstant())
                    .toList();
        }
        var first =
                Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), length.toSeconds()) * length.toSeconds());
        return Stream.iterate(first, start -> start.isBefore(until), start -> start.plus(length))
                .toList();
    }
}
