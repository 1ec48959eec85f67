package dev.kamae.review;

import dev.kamae.baseline.Usual;
import dev.kamae.core.Territory;
import dev.kamae.core.TimeRange;
import dev.kamae.traffic.ByTerritory;
import dev.kamae.traffic.Measure;
import dev.kamae.traffic.Period;
import dev.kamae.traffic.Point;
import dev.kamae.traffic.TerritoryFigures;
import dev.kamae.traffic.Traffic;
import dev.kamae.waflog.AttackFamily;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a report says of the traffic, and which hours it does not know. */
@Component
class TrafficWeeks {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Traffic traffic;
    private final Clock clock;

    TrafficWeeks(Traffic traffic, Clock clock) {
        this.traffic = traffic;
        this.clock = clock;
    }

    /** The days before a moment, as history has them. */
    record Reading(TrafficWeek week, List<TimeRange> missing) {}

    Reading before(Instant at, YearMonth month) {
        var end = LocalDate.ofInstant(at, clock.getZone());
        return new Reading(week(end.minusDays(TrafficWeek.DAYS), end), missing(month.atDay(1), end));
    }

    private Period days(LocalDate first, LocalDate end) {
        return Period.days(first, end.minusDays(1), clock.instant(), clock.getZone());
    }

    private TrafficWeek week(LocalDate first, LocalDate end) {
        var from = start(first);
        var until = start(end);
        var days = traffic.byTerritory(days(first, end));
        return new TrafficWeek(
                from,
                until,
                days.acls(),
                measures(days, TerritoryFigures::requests),
                measures(days, TerritoryFigures::blocked),
                Arrays.stream(AttackFamily.values())
                        .map(family -> traffic.detectedAttacks(family, from, until))
                        .toList());
    }

    private Map<Territory, TrafficMeasure> measures(ByTerritory days, Function<TerritoryFigures, Measure> which) {
        var measures = new EnumMap<Territory, TrafficMeasure>(Territory.class);
        days.figures()
                .forEach((territory, figures) -> measures.put(
                        territory,
                        new TrafficMeasure(which.apply(figures).course().stream()
                                .map(this::day)
                                .toList())));
        return measures;
    }

    private TrafficDay day(Point point) {
        var day = LocalDate.ofInstant(point.start(), clock.getZone());
        return switch (point.usual().orElse(new Usual.NotKnown(Usual.Reason.NOTHING_TO_COMPARE, 0))) {
            case Usual.Known known ->
                new TrafficDay(
                        day, point.figure(), new TrafficDay.Range(known.low(), known.median(), known.high()), null);
            case Usual.NotKnown unknown -> new TrafficDay(day, point.figure(), null, unknown.reason());
        };
    }

    /** In stretches. */
    private List<TimeRange> missing(LocalDate first, LocalDate end) {
        var stretches = new ArrayList<TimeRange>();
        var hours = first.isBefore(end) ? traffic.missing(days(first, end)) : List.<Instant>of();
        for (var hour : hours) {
            var last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.to().equals(hour)) {
                stretches.removeLast();
                stretches.add(new TimeRange(last.from(), hour.plus(HOUR)));
            } else {
                stretches.add(new TimeRange(hour, hour.plus(HOUR)));
            }
        }
        return stretches;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
