package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.core.Language;
import dev.kamae.core.TimeRange;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.Lack;
import dev.kamae.traffic.Overview;
import dev.kamae.traffic.Period.Step;
import dev.kamae.traffic.Point;
import dev.kamae.uikit.Age;
import dev.kamae.uikit.ArrivalSource.Arrival;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Marker;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.chart.Buckets;
import dev.kamae.uikit.chart.Usual;
import dev.kamae.waflog.LogReach;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An overview in the terms of the pieces that show it: what is known, of when, and into what it is cut.
 *
 * @param reach from when to when there are logs; asked for only where the period shows none, else null
 * @param arrivals what it lacks because it is on its way
 * @param compared of the span that is compared with; null for none
 */
record OverviewReading(
        Overview overview,
        @Nullable LogReach reach,
        List<Arrival> arrivals,
        @Nullable Overview compared,
        Formatting formatting) {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Of an overview alone. */
    static OverviewReading of(Overview overview, Formatting formatting) {
        return new OverviewReading(overview, null, List.of(), null, formatting);
    }

    /** Whether any web ACL logged anything: if none did, a count of 0 would say something that nobody knows. */
    boolean isEmpty() {
        return overview.acls().isEmpty();
    }

    /** Whether the period has no logs, and not only none that were counted. */
    boolean isWithoutLogs() {
        var period = overview.period();
        return reach != null && !reach.overlaps(period.from(), period.until());
    }

    /** The span that is compared with; empty for none. */
    Optional<OtherSpan> other() {
        return Optional.ofNullable(compared)
                .map(other ->
                        new OtherSpan(other, !overview.period().until().isAfter(overview.at()), formatting.formats()));
    }

    /** Up to when the figures are complete. */
    Instant asOf() {
        var until = overview.period().until();
        return overview.completeness().newest().orElse(until.isBefore(overview.at()) ? until : overview.at());
    }

    /** From when to when, the last minute whole, so that a line of now is in it. */
    TimeRange range() {
        var period = overview.period();
        return new TimeRange(period.from(), nextMinute(period.until()));
    }

    private static Instant nextMinute(Instant moment) {
        var seconds = Math.floorMod(moment.getEpochSecond(), 60L);
        return seconds == 0 && moment.getNano() == 0
                ? moment
                : Instant.ofEpochSecond(moment.getEpochSecond() - seconds + 60);
    }

    /** What is made of a figure; a lower bound is marked as such. */
    <T> Shown<T> shown(Figure figure, LongFunction<T> value) {
        if (isEmpty()) {
            return nothingLogged();
        }
        return switch (figure) {
            case Figure.Known(var count) -> Shown.known(value.apply(count), Age.of(asOf()));
            case Figure.AtLeast(var count, var lacks) -> Shown.known(value.apply(count), age(lacks));
            case Figure.NotKnown(var lacks) -> unknown(lacks);
        };
    }

    <T> Shown<T> unknown(List<Lack> lacks) {
        var first = lacks.stream().map(Lack::reason).findFirst().orElse(Lack.Reason.HOURS_MISSING);
        return Shown.unknown(translate("traffic.brief." + first), sentences(lacks));
    }

    <T> Shown<T> nothingLogged() {
        var away = overview.completeness().away();
        return away.<Shown<T>>map(why -> Shown.unknown(translate("traffic.brief.AWAY"), why.sentence(language())))
                .orElseGet(() -> isWithoutLogs()
                        ? Shown.unknown(translate("traffic.brief.noLogs"), translate("requests.answer.none"))
                        : unknown(List.of()));
    }

    Age age(List<Lack> lacks) {
        return lacks.isEmpty() ? Age.of(asOf()) : Age.partial(asOf(), sentences(lacks));
    }

    private String sentences(List<Lack> lacks) {
        return lacks.stream().map(lack -> lack.sentence(language())).distinct().collect(Collectors.joining("\n"));
    }

    /** What happened in the company in its time. */
    List<Marker> markers(List<MarkerSource> sources) {
        return sources.stream()
                .flatMap(source -> source.markers(range(), language()).stream())
                .toList();
    }

    Language language() {
        return formatting.language();
    }

    Buckets buckets() {
        var starts = overview.actions().all().stream().map(Point::start).toList();
        return new Buckets(starts, end(starts.getLast()));
    }

    private Instant end(Instant last) {
        return overview.period().step() == Step.HOUR
                ? last.plus(HOUR)
                : last.atZone(formatting.clock().getZone()).plusDays(1).toInstant();
    }

    /** How many cuts, from the first, are over as far as the logs go. */
    int completeCuts(List<Point> course) {
        return (int) course.stream()
                .filter(point -> !end(point.start()).isAfter(asOf()))
                .count();
    }

    static List<@Nullable Double> values(List<Point> course) {
        var values = new ArrayList<@Nullable Double>();
        for (var point : course) {
            values.add(
                    point.figure() instanceof Figure.NotKnown
                            ? null
                            : Double.valueOf(point.figure().atLeast()));
        }
        return values;
    }

    /** Null where nothing of it is known. */
    static @Nullable Usual usual(List<Point> course) {
        var ranges = new ArrayList<Usual.@Nullable Range>();
        var known = false;
        for (var point : course) {
            var usual = point.usual().orElse(null);
            if (usual instanceof dev.kamae.baseline.Usual.Known range) {
                ranges.add(new Usual.Range(range.low(), range.median(), range.high()));
                known = true;
            } else {
                ranges.add(null);
            }
        }
        return known ? new Usual(ranges) : null;
    }
}
