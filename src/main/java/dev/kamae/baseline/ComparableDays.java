package dev.kamae.baseline;

import dev.kamae.baseline.Basis.Days;
import java.util.ArrayList;
import java.util.List;

/** The same hours of past days that a span is compared with, whatever is counted in them. */
public final class ComparableDays {

    private final DayClass kind;
    private final List<Day> days;

    /** @param kind of the span's own day */
    ComparableDays(DayClass kind, List<Day> days) {
        this.kind = kind;
        this.days = List.copyOf(days);
    }

    /** @param isAlike whether it is of the very same kind, or only similar */
    record Day(int weeksAgo, boolean isAlike, Span span) {}

    private record Counted(Day day, double count) {}

    /** As {@link Baseline#usual} says it. */
    public Usual usual(Series past) {
        var similar = new ArrayList<Counted>();
        days.forEach(day -> past.in(day.span()).ifPresent(count -> similar.add(new Counted(day, count))));
        var alike = similar.stream().filter(counted -> counted.day().isAlike()).toList();
        if (isEnough(alike)) {
            return known(alike, kind.alike());
        }
        if (isEnough(similar)) {
            return known(similar, kind.similar());
        }
        return new Usual.NotKnown(reason(similar), similar.size());
    }

    private static Usual known(List<Counted> days, Days which) {
        var spread = Spread.of(days.stream().mapToDouble(Counted::count).toArray());
        return new Usual.Known(spread.low(), spread.median(), spread.high(), new Basis(which, days.size()));
    }

    private static boolean isEnough(List<Counted> days) {
        return days.size() >= Baseline.LEAST_DAYS
                && days.stream()
                                .mapToInt(counted -> counted.day().weeksAgo())
                                .distinct()
                                .count()
                        > 1;
    }

    private static Usual.Reason reason(List<Counted> days) {
        if (days.isEmpty()) {
            return Usual.Reason.NOTHING_TO_COMPARE;
        }
        return days.size() < Baseline.LEAST_DAYS ? Usual.Reason.TOO_FEW_DAYS : Usual.Reason.ONE_WEEK_ONLY;
    }
}
