package dev.kamae.core;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time that a person looks at, as chosen and not as reckoned: "the last hour" stays equal to itself while the clock goes
 * on, so it can stand in an address and be the key of a question.
 *
 * @param span how far back, or from when to when
 * @param comparison with what else; only one that lies before the span
 */
public record Period(Span span, Comparison comparison) {

    /** What all parameters of a period are called as one. */
    public static final String PARAMETER = "period";

    private static final String SPAN = "span";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String COMPARE = "compare";

    /** Longer than thirteen months, which may have two days more than a year and a month. */
    private static final Duration LONGEST = Duration.ofDays(400);

    /** What can be chosen. */
    public sealed interface Span permits Recent, Between {}

    /** Back from now; what is counted in days ends with the end of today and begins at midnight in the team's zone. */
    public enum Recent implements Span {
        LAST_HOUR("1h", Duration.ofHours(1)),
        LAST_3_HOURS("3h", Duration.ofHours(3)),
        TODAY("today", null),
        LAST_24_HOURS("24h", Duration.ofHours(24)),
        /** Today and the six days before. */
        LAST_7_DAYS("7d", null),
        /** Today and the 29 days before. */
        LAST_30_DAYS("30d", null),
        /** This month and the twelve before. */
        LAST_13_MONTHS("13m", null);

        private final String word;
        private final @Nullable Duration hours;

        Recent(String word, @Nullable Duration hours) {
            this.word = word;
            this.hours = hours;
        }

        private TimeRange range(Instant now, ZoneId zone) {
            if (hours != null) {
                var to = now.truncatedTo(ChronoUnit.MINUTES);
                return new TimeRange(to.minus(hours), to);
            }
            var today = now.atZone(zone).toLocalDate();
            return new TimeRange(midnight(first(today), zone), midnight(today.plusDays(1), zone));
        }

        private LocalDate first(LocalDate today) {
            return switch (this) {
                case LAST_7_DAYS -> today.minusDays(6);
                case LAST_30_DAYS -> today.minusDays(29);
                case LAST_13_MONTHS -> today.withDayOfMonth(1).minusMonths(12);
                default -> today;
            };
        }
    }

    /** From and to as the clock on the team's wall shows them, to the minute. */
    public record Between(LocalDateTime from, LocalDateTime to) implements Span {

        public Between {
            from = from.truncatedTo(ChronoUnit.MINUTES);
            to = to.truncatedTo(ChronoUnit.MINUTES);
            if (!from.isBefore(to)) {
                throw new PeriodRefused("core.period.order");
            }
            if (Duration.between(from, to).compareTo(LONGEST) > 0) {
                throw new PeriodRefused("core.period.long");
            }
        }
    }

    /** What is drawn beside it. */
    public enum Comparison {
        NONE(0),
        YESTERDAY(1),
        LAST_WEEK(7);

        private final int days;

        Comparison(int days) {
            this.days = days;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Period {
        if (!comparisonsOf(span).contains(comparison)) {
            throw new PeriodRefused("core.period.overlap");
        }
    }

    public static Period of(Span span) {
        return new Period(span, Comparison.NONE);
    }

    /** Just this stretch, for a range that was drawn on a chart. */
    public static Period of(TimeRange range, ZoneId zone) {
        var from = LocalDateTime.ofInstant(range.from(), zone).truncatedTo(ChronoUnit.MINUTES);
        var to = LocalDateTime.ofInstant(range.to(), zone).truncatedTo(ChronoUnit.MINUTES);
        return of(new Between(from, to.isAfter(from) ? to : from.plusMinutes(1)));
    }

    /** Another span, with the comparison as far as it still makes sense. */
    public Period with(Span other) {
        return new Period(other, comparisonsOf(other).contains(comparison) ? comparison : Comparison.NONE);
    }

    public Period with(Comparison other) {
        return new Period(span, other);
    }

    /** What this can be compared with, none first. */
    public List<Comparison> comparisons() {
        return comparisonsOf(span);
    }

    /** From when to when that is now. */
    public TimeRange range(Clock clock) {
        return switch (span) {
            case Recent recent -> recent.range(clock.instant(), clock.getZone());
            case Between between ->
                new TimeRange(
                        between.from().atZone(clock.getZone()).toInstant(),
                        between.to().atZone(clock.getZone()).toInstant());
        };
    }

    /** The stretch that is compared with: as long on the wall's clock, whole days earlier. Empty for no comparison. */
    public Optional<TimeRange> compared(Clock clock) {
        if (comparison == Comparison.NONE) {
            return Optional.empty();
        }
        var range = range(clock);
        return Optional.of(new TimeRange(earlier(range.from(), clock), earlier(range.to(), clock)));
    }

    /**
     * Reads what {@link #parameters} wrote.
     *
     * @param parameters of an address; others may stand among them
     * @return empty when the address names no period
     * @throws PeriodRefused when what it names is none
     */
    public static Optional<Period> read(Map<String, List<String>> parameters, Clock clock) {
        var comparison = one(parameters, COMPARE).map(Period::comparison).orElse(Comparison.NONE);
        var between = between(parameters, clock);
        if (between.isPresent()) {
            return Optional.of(new Period(of(between.get(), clock.getZone()).span(), comparison));
        }
        var span = one(parameters, SPAN);
        if (span.isEmpty() && comparison != Comparison.NONE) {
            throw new PeriodRefused("core.period.unclear");
        }
        return span.map(word -> new Period(recent(word), comparison));
    }

    /**
     * The same to the fraction of a second, for what is not shown by the minute; a comparison is not read.
     *
     * @throws PeriodRefused likewise
     */
    public static Optional<TimeRange> readExactly(Map<String, List<String>> parameters, Clock clock) {
        return between(parameters, clock)
                .or(() -> one(parameters, SPAN).map(word -> recent(word).range(clock.instant(), clock.getZone())));
    }

    /** What an address names as its period, as it stands there; empty when it names none. */
    public static String named(Map<String, List<String>> parameters) {
        return Stream.of(SPAN, FROM, UNTIL, COMPARE)
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream())
                .collect(Collectors.joining(" \u2013 "));
    }

    /** For an address: {@code span=24h}, {@code from=…&until=…} as {@link WallTime}, {@code compare=yesterday}. */
    public Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        switch (span) {
            case Recent recent -> parameters.put(SPAN, List.of(recent.word));
            case Between between -> {
                parameters.put(FROM, List.of(between.from().toString()));
                parameters.put(UNTIL, List.of(between.to().toString()));
            }
        }
        if (comparison != Comparison.NONE) {
            parameters.put(COMPARE, List.of(comparison.word()));
        }
        return parameters;
    }

    /** For an address, to the fraction of a second. */
    public static Map<String, List<String>> parameters(TimeRange range, ZoneId zone) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put(FROM, List.of(WallTime.write(range.from(), zone)));
        parameters.put(UNTIL, List.of(WallTime.write(range.to(), zone)));
        return parameters;
    }

    private static List<Comparison> comparisonsOf(Span span) {
        var days = switch (span) {
            case Recent recent ->
                switch (recent) {
                    case LAST_HOUR, LAST_3_HOURS, TODAY, LAST_24_HOURS -> 1;
                    case LAST_7_DAYS -> 7;
                    case LAST_30_DAYS, LAST_13_MONTHS -> 31;
                };
            case Between between ->
                Math.ceilDiv(Duration.between(between.from(), between.to()).toMinutes(), 24 * 60);
        };
        return Arrays.stream(Comparison.values())
                .filter(comparison -> comparison == Comparison.NONE || comparison.days >= days)
                .toList();
    }

    private Instant earlier(Instant moment, Clock clock) {
        return moment.atZone(clock.getZone()).minusDays(comparison.days).toInstant();
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<TimeRange> between(Map<String, List<String>> parameters, Clock clock) {
        var from = one(parameters, FROM);
        var until = one(parameters, UNTIL);
        if (from.isEmpty() && until.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty() || until.isEmpty() || one(parameters, SPAN).isPresent()) {
            throw new PeriodRefused("core.period.unclear");
        }
        return Optional.of(between(moment(from.get(), clock), moment(until.get(), clock), clock));
    }

    private static TimeRange between(Instant from, Instant until, Clock clock) {
        if (!from.isBefore(until)) {
            throw new PeriodRefused("core.period.order");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new PeriodRefused("core.period.long");
        }
        if (from.isAfter(clock.instant())) {
            throw new PeriodRefused("core.period.future");
        }
        return new TimeRange(from, until);
    }

    private static Instant moment(String text, Clock clock) {
        try {
            return WallTime.read(text, clock.getZone());
        } catch (DateTimeException nonsense) {
            throw new PeriodRefused("core.period.unclear");
        }
    }

    private static Recent recent(String word) {
        return Arrays.stream(Recent.values())
                .filter(recent -> recent.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new PeriodRefused("core.period.unclear"));
    }

    private static Comparison comparison(String word) {
        return Arrays.stream(Comparison.values())
                .filter(comparison -> comparison.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new PeriodRefused("core.period.unclear"));
    }

    private static Optional<String> one(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new PeriodRefused("core.period.unclear");
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }
}
