package dev.kamae.traffic;

import dev.kamae.baseline.Span;
import dev.kamae.baseline.Usual;
import dev.kamae.core.Territory;
import dev.kamae.waflog.TrafficClass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a period is compared with.
 *
 * @param past empty when nothing is
 * @param reached up to when the logs are there: the rest of the open hour has not happened yet, whatever the clock says
 */
record Compared(Period period, Optional<PastSeries> past, Instant reached) {

    private static final Duration DAY = Duration.ofHours(25);

    /** What is reckoned from the past weeks for a span. */
    interface Usually extends BiFunction<PastSeries, Span, Usual> {

        static Usually requests() {
            return PastSeries::requests;
        }

        static Usually bots() {
            return PastSeries::bots;
        }

        static Usually bots(TrafficClass one) {
            return (past, span) -> past.bots(one, span);
        }

        static Usually requests(Territory from) {
            return (past, span) -> past.requests(from, span);
        }

        static Usually blocked(Territory from) {
            return (past, span) -> past.blocked(from, span);
        }
    }

    /** For the whole period, as far as it has happened. */
    Optional<Usual> whole(Usually usually) {
        var until = reached.isBefore(period.until()) ? reached : period.until().truncatedTo(ChronoUnit.MILLIS);
        var length = Duration.between(period.from(), until);
        return length.isPositive() && length.compareTo(DAY) <= 0
                ? past.map(known -> usually.apply(known, new Span(period.from(), until)))
                : Optional.empty();
    }

    /** For one cut of it, all of it. */
    Optional<Usual> cut(Instant cut, ZoneId zone, Usually usually) {
        return past.map(known -> usually.apply(
                known,
                period.step() == Period.Step.HOUR ? Span.hour(cut) : Span.day(LocalDate.ofInstant(cut, zone), zone)));
    }
}
