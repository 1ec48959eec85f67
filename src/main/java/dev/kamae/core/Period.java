package dev.kamae.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The time that a person looks at, as chosen and not as reckoned: "the last hour" stays equal to itself while the clock goes
 * on, so it can stand in an address and be the key of a question.
 *
 * @param span how far back, or from when to when
 * @param comparison with what else
 * @param other the span of {@link Comparison#OTHER}, null for every other one
 */
public record Period(
        Span span, Comparison comparison, @Nullable Between other) {

    /** Longer than thirteen months, which may have two days more than a year and a month. */
    static final Duration LONGEST = Duration.ofDays(400);

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

        TimeRange range(Instant now, ZoneId zone) {
            if (hours != null) {
                var to = now.truncatedTo(ChronoUnit.MINUTES);
                return new TimeRange(to.minus(hours), to);
            }
            var today = now.atZone(zone).toLocalDate();
            return new TimeRange(midnight(first(today), zone), midnight(today.plusDays(1), zone));
        }

        /** What an address calls it. */
        String word() {
            return word;
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

        TimeRange range(ZoneId zone) {
            return new TimeRange(from.atZone(zone).toInstant(), to.atZone(zone).toInstant());
        }
    }

    /** What it is compared with; what lies whole days earlier only where it is no part of the span itself. */
    public enum Comparison {
        NONE(0),
        /** As long a span, which ends where this one begins. */
        BEFORE(LONGEST.toDays()),
        YESTERDAY(1),
        LAST_WEEK(7),
        /** The same days of the calendar. */
        LAST_YEAR(365),
        /** Any span that a person chose. */
        OTHER(LONGEST.toDays());

        private final long days;

        Comparison(long days) {
            this.days = days;
        }

        /** What an address calls it. */
        String word() {
            return Word.of(this);
        }
    }

    public Period {
        if (!comparisonsOf(span).contains(comparison)) {
            throw new PeriodRefused("core.period.overlap");
        }
        if (comparison == Comparison.OTHER != (other != null)) {
            throw new PeriodRefused("core.period.unclear");
        }
    }

    public Period(Span span, Comparison comparison) {
        this(span, comparison, null);
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
        return comparisonsOf(other).contains(comparison)
                ? new Period(other, comparison, this.other)
                : new Period(other, Comparison.NONE);
    }

    /** Compared with any other span. */
    public Period comparedWith(Between chosen) {
        return new Period(span, Comparison.OTHER, chosen);
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
            case Between between -> between.range(clock.getZone());
        };
    }

    /** The stretch that is compared with; as long on the wall's clock unless a person chose it. Empty for no comparison. */
    public Optional<TimeRange> compared(Clock clock) {
        var zone = clock.getZone();
        var range = range(clock);
        return switch (comparison) {
            case NONE -> Optional.empty();
            case OTHER -> Optional.ofNullable(other).map(chosen -> chosen.range(zone));
            case BEFORE -> {
                var from = LocalDateTime.ofInstant(range.from(), zone);
                var length = Duration.between(from, LocalDateTime.ofInstant(range.to(), zone));
                yield earlier(range, zone, time -> time.minus(length));
            }
            case YESTERDAY, LAST_WEEK -> earlier(range, zone, time -> time.minusDays(comparison.days));
            case LAST_YEAR -> earlier(range, zone, time -> time.minusYears(1));
        };
    }

    private static Optional<TimeRange> earlier(TimeRange range, ZoneId zone, UnaryOperator<LocalDateTime> earlier) {
        return Optional.of(new TimeRange(
                earlier.apply(LocalDateTime.ofInstant(range.from(), zone))
                        .atZone(zone)
                        .toInstant(),
                earlier.apply(LocalDateTime.ofInstant(range.to(), zone))
                        .atZone(zone)
                        .toInstant()));
    }

    private static List<Comparison> comparisonsOf(Span span) {
        var days = switch (span) {
            case Recent recent ->
                switch (recent) {
                    case LAST_HOUR, LAST_3_HOURS, TODAY, LAST_24_HOURS -> 1;
                    case LAST_7_DAYS -> 7;
                    case LAST_30_DAYS -> 31;
                    case LAST_13_MONTHS -> LONGEST.toDays();
                };
            case Between between ->
                Math.ceilDiv(Duration.between(between.from(), between.to()).toMinutes(), 24 * 60);
        };
        return Arrays.stream(Comparison.values())
                .filter(comparison -> comparison == Comparison.NONE || comparison.days >= days)
                .toList();
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
