package dev.kamae.baseline;

import dev.kamae.core.Holidays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells what is usual from the same hours of past weeks. Every "usual" that Kamae shows comes from here.
 *
 * <p>Only days before the span's own day count, so the past of a moment gives the same answer for ever. Thread-safe.
 */
public final class Baseline {

    /** Comparable days that are needed at least. Three have a median, but no spread worth the name. */
    public static final int LEAST_DAYS = 4;

    /** How far back it looks: eight of the same weekday, and not so far that last season counts as usual. */
    public static final int WEEKS = 8;

    private static final int DAYS_OF_A_WEEK = 7;

    private final ZoneId zone;
    private final Holidays holidays;
    private final Predicate<LocalDate> unusual;

    /**
     * @param zone the team's, in which days begin; its offsets are whole hours
     * @param holidays weekdays that are like Sundays: public holidays, and where the visitors rest with the company also
     *     its own closings
     * @param unusual days that nothing is compared with, such as sales. Such a day itself is compared with the usual ones:
     *     how much more a sale brings is what one wants to know
     */
    public Baseline(ZoneId zone, Holidays holidays, Predicate<LocalDate> unusual) {
        this.zone = zone;
        this.holidays = holidays;
        this.unusual = unusual;
    }

    /**
     * What is usual for the span.
     *
     * <p>Days of the same kind come first. While there are too few of them, in the first weeks, all working days or all
     * days off stand in, and {@link Basis} says so.
     *
     * @param past at least the {@link #WEEKS} before; what it has from the span's own day on is not read
     */
    public Usual usual(Series past, Span span) {
        return comparable(span).usual(past);
    }

    /** What the span is compared with, for whoever asks what is usual of several series. */
    public ComparableDays comparable(Span span) {
        var kind = classes(span.from(), span.until());
        var found = new ArrayList<ComparableDays.Day>();
        for (int ago = 1; ago <= WEEKS * DAYS_OF_A_WEEK; ago++) {
            // the same hours by the clock, which are longer or shorter on the days when clocks are changed
            var from = span.from().atZone(zone).minusDays(ago).toInstant();
            var until = span.until().atZone(zone).minusDays(ago).toInstant();
            if (Duration.between(from, until).equals(span.length())
                    && dates(from, until).noneMatch(unusual)) {
                var theirs = classes(from, until);
                if (DayClass.areSimilar(theirs, kind)) {
                    found.add(new ComparableDays.Day(
                            (ago - 1) / DAYS_OF_A_WEEK, theirs.equals(kind), new Span(from, until)));
                }
            }
        }
        return new ComparableDays(kind.getFirst(), found);
    }

    /** Two over midnight, and then both have to match. */
    private List<DayClass> classes(Instant from, Instant until) {
        return dates(from, until).map(date -> DayClass.of(date, holidays)).toList();
    }

    private Stream<LocalDate> dates(Instant from, Instant until) {
        var first = from.atZone(zone).toLocalDate();
        var last = until.minusNanos(1).atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1));
    }
}
