package dev.kamae.core;

import dev.kamae.core.Period.Between;
import dev.kamae.core.Period.Comparison;
import dev.kamae.core.Period.Recent;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a period stands in an address: {@code span=24h}, or {@code from=…&until=…} by the team's clock. */
public final class PeriodAddress {

    /** What all parameters of a period are called as one. */
    public static final String PARAMETER = "period";

    private static final String SPAN = "span";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String COMPARE = "compare";
    private static final String OTHER_FROM = "compare-from";
    private static final String OTHER_UNTIL = "compare-until";

    /** There were no web ACLs, and far earlier moments are none to others. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private PeriodAddress() {}

    /**
     * Reads what {@link #write(Period)} wrote.
     *
     * @param parameters of an address; others may stand among them
     * @return empty when the address names no period
     * @throws PeriodRefused when what it names is none
     */
    public static Optional<Period> read(Map<String, List<String>> parameters, Clock clock) {
        var comparison = one(parameters, COMPARE).map(PeriodAddress::comparison).orElse(Comparison.NONE);
        var between = between(parameters, clock);
        if (between.isPresent()) {
            return Optional.of(new Period(
                    Period.of(between.get(), clock.getZone()).span(),
                    comparison,
                    other(parameters, comparison, clock)));
        }
        var span = one(parameters, SPAN);
        if (span.isEmpty() && comparison != Comparison.NONE) {
            throw new PeriodRefused("core.period.unclear");
        }
        return span.map(word -> new Period(recent(word), comparison, other(parameters, comparison, clock)));
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
        return Stream.of(SPAN, FROM, UNTIL, COMPARE, OTHER_FROM, OTHER_UNTIL)
                .flatMap(name -> parameters.getOrDefault(name, List.of()).stream())
                .collect(Collectors.joining(" \u2013 "));
    }

    /**
     * For an address: {@code span=24h}, {@code from=…&until=…} as {@link WallTime}, {@code compare=yesterday}, or
     * {@code compare=other} with {@code compare-from=…&compare-until=…}.
     */
    public static Map<String, List<String>> write(Period period) {
        var parameters = new LinkedHashMap<String, List<String>>();
        switch (period.span()) {
            case Recent recent -> parameters.put(SPAN, List.of(recent.word()));
            case Between between -> {
                parameters.put(FROM, List.of(between.from().toString()));
                parameters.put(UNTIL, List.of(between.to().toString()));
            }
        }
        if (period.comparison() != Comparison.NONE) {
            parameters.put(COMPARE, List.of(period.comparison().word()));
        }
        var other = period.other();
        if (other != null) {
            parameters.put(OTHER_FROM, List.of(other.from().toString()));
            parameters.put(OTHER_UNTIL, List.of(other.to().toString()));
        }
        return parameters;
    }

    /** For an address, to the fraction of a second. */
    public static Map<String, List<String>> write(TimeRange range, ZoneId zone) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put(FROM, List.of(WallTime.write(range.from(), zone)));
        parameters.put(UNTIL, List.of(WallTime.write(range.to(), zone)));
        return parameters;
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
        if (Duration.between(from, until).compareTo(Period.LONGEST) > 0) {
            throw new PeriodRefused("core.period.long");
        }
        if (from.isBefore(EARLIEST)) {
            throw new PeriodRefused("core.period.unclear");
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

    private static @Nullable Between other(Map<String, List<String>> parameters, Comparison comparison, Clock clock) {
        if (comparison != Comparison.OTHER) {
            return null;
        }
        var from = one(parameters, OTHER_FROM).orElseThrow(() -> new PeriodRefused("core.period.unclear"));
        var until = one(parameters, OTHER_UNTIL).orElseThrow(() -> new PeriodRefused("core.period.unclear"));
        var range = between(moment(from, clock), moment(until, clock), clock);
        return (Between) Period.of(range, clock.getZone()).span();
    }

    private static Recent recent(String word) {
        return Arrays.stream(Recent.values())
                .filter(recent -> recent.word().equals(word))
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
