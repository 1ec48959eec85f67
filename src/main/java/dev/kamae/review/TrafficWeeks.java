package dev.kamae.review;

import dev.kamae.baseline.Usual;
import dev.kamae.core.Territory;
import dev.kamae.core.TimeRange;
import dev.kamae.traffic.AttackFamily;
import dev.kamae.traffic.Completeness;
import dev.kamae.traffic.Measure;
import dev.kamae.traffic.Overview;
import dev.kamae.traffic.Period;
import dev.kamae.traffic.Point;
import dev.kamae.traffic.TerritoryFigures;
import dev.kamae.traffic.Traffic;
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
import java.util.Set;
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
        var first = end.minusDays(TrafficWeek.DAYS);
        var since = month.atDay(1).isBefore(first) ? month.atDay(1) : first;
        var overview = overview(since, end);
        return new Reading(week(overview, start(first), start(end)), missing(overview, start(month.atDay(1))));
    }

    private Overview overview(LocalDate first, LocalDate end) {
        return traffic.overview(Period.days(first, end.minusDays(1), clock.instant(), clock.getZone()), Set.of());
    }

    private TrafficWeek week(Overview overview, Instant from, Instant until) {
        return new TrafficWeek(
                from,
                until,
                overview.acls(),
                measures(overview, from, TerritoryFigures::requests),
                measures(overview, from, TerritoryFigures::blocked),
                Arrays.stream(AttackFamily.values())
                        .map(family -> traffic.detectedAttacks(family, from, until))
                        .toList());
    }

    private Map<Territory, TrafficMeasure> measures(
            Overview overview, Instant from, Function<TerritoryFigures, Measure> which) {
        var measures = new EnumMap<Territory, TrafficMeasure>(Territory.class);
        overview.territories()
                .forEach((territory, figures) -> measures.put(
                        territory,
                        new TrafficMeasure(which.apply(figures).course().stream()
                                .filter(point -> !point.start().isBefore(from))
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

    /** Hours that nobody waits for are not among them: those before the first log of all. */
    private List<TimeRange> missing(Overview overview, Instant from) {
        if (overview.acls().isEmpty()) {
            return List.of();
        }
        var hours = overview.completeness().missing().stream()
                .map(Completeness.MissingHour::hour)
                .filter(hour -> !hour.isBefore(from))
                .toList();
        var stretches = new ArrayList<TimeRange>();
        for (var hour : hours) {
            var last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.to().equals(hour)) {
                stretches.removeLast();
                stretches.add(new TimeRange(last.from(), hour.plus(HOUR)));
            } else {
                stretches.add(new TimeRange(hour, hour.plus(HOUR)));
            }
        }
        if (!stretches.isEmpty() && stretches.getFirst().from().equals(from) && isBeforeAllLogs(from)) {
            stretches.removeFirst();
        }
        return stretches;
    }

    private boolean isBeforeAllLogs(Instant moment) {
        var day = LocalDate.ofInstant(moment, clock.getZone());
        return overview(day.minusMonths(1), day).acls().isEmpty();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
