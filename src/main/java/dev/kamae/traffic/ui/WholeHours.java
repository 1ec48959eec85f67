package dev.kamae.traffic.ui;

import dev.kamae.core.TimeRange;
import dev.kamae.traffic.Period;
import dev.kamae.traffic.Period.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The whole hours or days in which a chosen period lies: history knows no shorter ones. */
final class WholeHours {

    private WholeHours() {}

    /** Never beyond now; at least the open hour. */
    static Period around(dev.kamae.core.Period chosen, Clock clock) {
        var now = clock.instant();
        var range = chosen.range(clock);
        var last = last(range, now);
        var from = (range.from().isAfter(now) ? now : range.from()).truncatedTo(ChronoUnit.HOURS);
        if (step(chosen, clock) == Step.DAY) {
            return Period.days(
                    LocalDate.ofInstant(from, clock.getZone()),
                    LocalDate.ofInstant(last, clock.getZone()),
                    now,
                    clock.getZone());
        }
        var end = last.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        // a line of this very moment belongs to it
        return Period.hours(from, end.isAfter(now) ? now.plusNanos(1) : end);
    }

    /** The one that it is compared with, cut in the same way where its length allows that; empty for none. */
    static Optional<Period> compared(dev.kamae.core.Period chosen, Clock clock) {
        return chosen.compared(clock)
                .filter(range -> range.from().isBefore(clock.instant()))
                .map(range -> {
                    var other = dev.kamae.core.Period.of(range, clock.getZone());
                    return step(chosen, clock) == Step.DAY ? days(other, clock) : around(other, clock);
                });
    }

    private static Period days(dev.kamae.core.Period chosen, Clock clock) {
        var range = chosen.range(clock);
        return Period.days(
                LocalDate.ofInstant(range.from(), clock.getZone()),
                LocalDate.ofInstant(last(range, clock.instant()), clock.getZone()),
                clock.instant(),
                clock.getZone());
    }

    private static Instant last(TimeRange range, Instant now) {
        return range.to().isAfter(now) ? now : range.to().minusNanos(1);
    }

    static Step step(dev.kamae.core.Period chosen, Clock clock) {
        var range = chosen.range(clock);
        var hours = Duration.between(range.from().truncatedTo(ChronoUnit.HOURS), lastHour(range.to()));
        return hours.compareTo(Period.LONGEST_BY_HOURS) > 0 ? Step.DAY : Step.HOUR;
    }

    private static Instant lastHour(Instant end) {
        return end.minusNanos(1).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }
}
