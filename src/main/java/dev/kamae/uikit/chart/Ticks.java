package dev.kamae.uikit.chart;

import dev.kamae.core.Formats;
import dev.kamae.core.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;

/** Where a time axis has a label: at full hours, days or months of the team's zone. */
final class Ticks {

    private static final List<TemporalAmount> STEPS = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Period.ofDays(1),
            Period.ofDays(2),
            Period.ofDays(7),
            Period.ofMonths(1),
            Period.ofMonths(3));

    private static final int MONTHS = STEPS.indexOf(Period.ofMonths(1));

    private final Formats formats;
    private final Instant from;
    private final Instant to;

    private Ticks(Formats formats, Instant from, Instant to) {
        this.formats = formats;
        this.from = from;
        this.to = to;
    }

    /** As many as there is room for, and at most this many. */
    static List<Drawing.Tick> of(Formats formats, Instant from, Instant to, int most) {
        var ticks = new Ticks(formats, from, to);
        for (int i = 0; i < STEPS.size(); i++) {
            var step = STEPS.get(i);
            if (ticks.roughly(step) <= most || i == STEPS.size() - 1) {
                return ticks.at(step, i >= MONTHS);
            }
        }
        return List.of();
    }

    private long roughly(TemporalAmount step) {
        var length = switch (step) {
            case Duration duration -> duration;
            case Period period -> Duration.ofDays(period.toTotalMonths() * 30 + period.getDays());
            default -> throw new IllegalStateException();
        };
        return Duration.between(from, to).dividedBy(length) + 1;
    }

    private List<Drawing.Tick> at(TemporalAmount step, boolean months) {
        var ticks = new ArrayList<Drawing.Tick>();
        for (var at = first(months); !at.atZone(formats.zone()).toInstant().isAfter(to); at = at.plus(step)) {
            var moment = at.atZone(formats.zone());
            if (!moment.toInstant().isBefore(from)) {
                ticks.add(new Drawing.Tick(moment.toInstant().toEpochMilli(), label(moment, step, months)));
            }
        }
        return ticks;
    }

    private LocalDateTime first(boolean months) {
        var day = from.atZone(formats.zone()).toLocalDate();
        return (months ? day.withDayOfMonth(1) : day).atStartOfDay();
    }

    private String label(ZonedDateTime moment, TemporalAmount step, boolean months) {
        if (months) {
            return YearMonth.from(moment)
                    .format(DateTimeFormatter.ofPattern(
                            formats.language() == Language.JA ? "yyyy/MM" : "MMM yyyy",
                            formats.language().locale()));
        }
        var midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (step instanceof Period || midnight && spansDays()) {
            return formats.shortDate(moment.toLocalDate(), moment.toLocalDate());
        }
        return midnight && moment.toInstant().equals(to) ? "24:00" : formats.clock(moment.toInstant());
    }

    private boolean spansDays() {
        return Duration.between(from, to).toHours() > 26;
    }
}
