package dev.kamae.traffic;

import dev.kamae.baseline.Baseline;
import dev.kamae.baseline.ComparableDays;
import dev.kamae.baseline.Series;
import dev.kamae.baseline.Span;
import dev.kamae.baseline.Usual;
import dev.kamae.core.Territory;
import dev.kamae.traffic.PastTraffic.Past;
import dev.kamae.traffic.PastTraffic.PastBots;
import dev.kamae.waflog.TrafficClass;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The past weeks hour by hour, and what is usual by them. For one thread. */
final class PastSeries {

    private final Baseline baseline;
    private final Map<Span, ComparableDays> comparable = new HashMap<>();
    private final Series requests;
    private final Map<Territory, Series> requestsFrom = new EnumMap<>(Territory.class);
    private final Map<Territory, Series> blockedFrom = new EnumMap<>(Territory.class);
    private final Series bots;
    private final Map<TrafficClass, Series> botsOf = new EnumMap<>(TrafficClass.class);

    /**
     * @param known the hours that history has; one of them without a row had no request
     */
    PastSeries(Baseline baseline, List<Past> rows, List<PastBots> bots, Set<Instant> known) {
        this.baseline = baseline;
        this.requests = Series.of(counts(rows, known, Past::requests));
        this.bots = Series.of(counts(bots, known));
        for (var one : TrafficClass.values()) {
            var theirs = bots.stream().filter(row -> row.trafficClass() == one).toList();
            botsOf.put(one, bots.isEmpty() ? this.bots : Series.of(counts(theirs, known)));
        }
        for (var territory : Territory.values()) {
            var theirs =
                    rows.stream().filter(row -> row.territory() == territory).toList();
            requestsFrom.put(territory, Series.of(counts(theirs, known, Past::requests)));
            blockedFrom.put(territory, Series.of(counts(theirs, known, Past::blocked)));
        }
    }

    private static Map<Instant, Long> counts(List<Past> rows, Set<Instant> known, ToLongFunction<Past> count) {
        return counts(rows, known, Past::hour, count);
    }

    private static Map<Instant, Long> counts(List<PastBots> rows, Set<Instant> known) {
        return counts(rows, known, PastBots::hour, PastBots::requests);
    }

    private static <R> Map<Instant, Long> counts(
            List<R> rows, Set<Instant> known, Function<R, Instant> hour, ToLongFunction<R> count) {
        var counts = new HashMap<Instant, Long>();
        known.forEach(one -> counts.put(one, 0L));
        rows.stream()
                .filter(row -> known.contains(hour.apply(row)))
                .forEach(row -> counts.merge(hour.apply(row), count.applyAsLong(row), Long::sum));
        return counts;
    }

    Usual bots(Span span) {
        return usual(bots, span);
    }

    Usual bots(TrafficClass one, Span span) {
        return usual(Objects.requireNonNull(botsOf.get(one)), span);
    }

    Usual requests(Span span) {
        return usual(requests, span);
    }

    Usual requests(Territory from, Span span) {
        return usual(series(requestsFrom, from), span);
    }

    Usual blocked(Territory from, Span span) {
        return usual(series(blockedFrom, from), span);
    }

    private Usual usual(Series past, Span span) {
        return comparable.computeIfAbsent(span, baseline::comparable).usual(past);
    }

    private static Series series(Map<Territory, Series> all, Territory territory) {
        return Objects.requireNonNull(all.get(territory));
    }
}
