package dev.kamae.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Function;

/**
 * Dates and figures as a reader of one language expects them, in the team's zone.
 *
 * @param language whose habits hold
 * @param zone the team's zone, in which instants are shown
 * @param holidays marked in Japanese dates: {@code 2026/11/23(月・祝)}
 */
public record Formats(Language language, ZoneId zone, Holidays holidays) {

    private static final DateTimeFormatter JA_DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    private static final double JA_ABBREVIATED_FROM = 100_000;
    private static final double EN_ABBREVIATED_FROM = 1_000_000;
    private static final List<Scale> JA_SCALES =
            List.of(new Scale(10_000, "万", 1), new Scale(100_000_000, "億", 1), new Scale(1_000_000_000_000L, "兆", 1));
    private static final List<Scale> EN_SCALES =
            List.of(new Scale(1_000_000, "M", 2), new Scale(1_000_000_000, "bn", 2));

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM/dd");
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMM", Language.EN.locale());

    /** {@code 2026/11/24(火)} or {@code Tue 2026-11-24}. */
    public String date(LocalDate date) {
        var weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, language.locale());
        return switch (language) {
            case JA -> "%s(%s%s)".formatted(date.format(JA_DATE), weekday, holidays.isHoliday(date) ? "・祝" : "");
            case EN -> weekday + " " + date;
        };
    }

    /** {@code 2026/11/24(火)17:00} or {@code Tue 2026-11-24 17:00}. */
    public String moment(Instant instant) {
        var local = instant.atZone(zone);
        var gap = language == Language.JA ? "" : " ";
        return date(local.toLocalDate()) + gap + local.format(TIME);
    }

    /** For lists: without the year while it is the year of {@code today}; {@code 11/24} or {@code 24 Nov}. */
    public String shortDate(LocalDate date, LocalDate today) {
        if (date.getYear() != today.getYear()) {
            return language == Language.JA ? date.format(JA_DATE) : date.toString();
        }
        return date.format(language == Language.JA ? MONTH_DAY : DAY_MONTH);
    }

    /** For feeds: {@code 11/24 17:00} or {@code 24 Nov 17:00}, with the year when it is not that of {@code today}. */
    public String shortMoment(Instant instant, LocalDate today) {
        var local = instant.atZone(zone);
        return shortDate(local.toLocalDate(), today) + " " + local.format(TIME);
    }

    /** {@code 11/24(火)} or {@code Tue 24 Nov}, holidays marked in Japanese. */
    public String day(LocalDate date) {
        var weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, language.locale());
        return switch (language) {
            case JA -> "%s(%s%s)".formatted(date.format(MONTH_DAY), weekday, holidays.isHoliday(date) ? "・祝" : "");
            case EN -> weekday + " " + date.format(DAY_MONTH);
        };
    }

    /** {@code 11/24(火)17:00} or {@code Tue 24 Nov 17:00}, with the year when it is not that of {@code today}. */
    public String dayMoment(Instant instant, LocalDate today) {
        var date = dayOf(instant);
        var gap = language == Language.JA ? "" : " ";
        return (date.getYear() == today.getYear() ? day(date) : date(date)) + gap + clock(instant);
    }

    /** The time of day: {@code 9:05}. */
    public String clock(Instant instant) {
        return instant.atZone(zone).format(CLOCK);
    }

    /**
     * From when to when: {@code 11/24(火)13:00〜13:10}; the second day only where it is another, midnight as 24:00. For
     * drawings, whose page says the year.
     */
    public String stretch(TimeRange range) {
        return stretch(range, this::day);
    }

    /** The same, its days with the year unless all of it is in the year of {@code today}. */
    public String stretch(TimeRange range, LocalDate today) {
        var thisYear = dayOf(range.from()).getYear() == today.getYear()
                && lastDayOf(range).getYear() == today.getYear();
        return stretch(range, thisYear ? this::day : this::date);
    }

    /** The same with the year whichever it is, for pages that tell of old logs. */
    public String stretchWithYear(TimeRange range) {
        return stretch(range, this::date);
    }

    private String stretch(TimeRange range, Function<LocalDate, String> day) {
        var from = dayOf(range.from());
        var last = lastDayOf(range);
        var end = range.to().equals(last.plusDays(1).atStartOfDay(zone).toInstant()) ? "24:00" : clock(range.to());
        var gap = language == Language.JA ? "" : " ";
        var to = language == Language.JA ? "〜" : "–";
        var wholeDays = clock(range.from()).equals("0:00") && end.equals("24:00");
        if (wholeDays) {
            return from.equals(last) ? day.apply(from) : day.apply(from) + to + day.apply(last);
        }
        return day.apply(from)
                + gap
                + clock(range.from())
                + to
                + (from.equals(last) ? end : day.apply(last) + gap + end);
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private LocalDate lastDayOf(TimeRange range) {
        return dayOf(range.to().minusNanos(1));
    }

    /** Grouped and never abbreviated: {@code 412,806}. */
    public String count(long count) {
        return NumberFormat.getIntegerInstance(language.locale()).format(count);
    }

    /**
     * In few signs, for tiles: {@code 162.0万} or {@code 1.62 M}; grouped ones below 100,000 in Japanese and a million in
     * English. A tile and a list never show the same figure in the same way: the list has every digit.
     */
    public Quantity abbreviated(double count) {
        var japanese = language == Language.JA;
        if (Math.abs(count) < (japanese ? JA_ABBREVIATED_FROM : EN_ABBREVIATED_FROM)) {
            return new Quantity(figure(count), "");
        }
        var exact = new BigDecimal(count);
        var scales = japanese ? JA_SCALES : EN_SCALES;
        var scale = scales.getFirst();
        for (var larger : scales.subList(1, scales.size())) {
            // rounding may carry it into the next scale
            scale = scale.whole(exact).compareTo(BigDecimal.valueOf(larger.unit())) >= 0 ? larger : scale;
        }
        var scaled = scale.of(exact);
        return new Quantity(decimals(scaled, scaled.scale()), scale.word());
    }

    /**
     * {@code 23.5%}; what is more than nothing and would be rounded to it is {@code 0.1%未満} or {@code <0.1%}.
     *
     * @param share 1 is all of it
     */
    public String share(double share) {
        if (share > 0 && share < 0.0005) {
            return language == Language.JA ? "0.1%未満" : "<0.1%";
        }
        return decimals(BigDecimal.valueOf(share * 100), 1) + "%";
    }

    /** {@code 1.8倍} or {@code ×1.8}; with two decimals where one would hide the difference, none from 100 on. */
    public String times(double ratio) {
        var near = ratio < 0.1 || ratio > 0.8 && ratio < 1.2;
        var digits = decimals(BigDecimal.valueOf(ratio), ratio >= 100 ? 0 : near ? 2 : 1);
        return language == Language.JA ? digits + "倍" : "×" + digits;
    }

    /** {@code +12.3pt} or {@code +12.3 pt}: a difference of shares or scores, with its sign. */
    public String points(double difference) {
        var digits = decimals(BigDecimal.valueOf(Math.abs(difference)), 1);
        var sign = digits.equals("0.0") ? "±" : difference < 0 ? "−" : "+";
        return sign + digits + (language == Language.JA ? "pt" : " pt");
    }

    /** A figure of any sort for a table or a hover: grouped, with one decimal below 100 unless it is whole. */
    public String figure(double figure) {
        return figure == Math.rint(figure) || Math.abs(figure) >= 100
                ? count(Math.round(figure))
                : decimals(new BigDecimal(figure), 1);
    }

    private String decimals(BigDecimal figure, int digits) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(figure);
    }

    private record Scale(long unit, String word, int digits) {

        /** In this scale and rounded; with three digits that count where two decimals would be more. */
        BigDecimal of(BigDecimal exact) {
            var scaled = exact.divide(BigDecimal.valueOf(unit));
            var wholeDigits = scaled.abs().setScale(0, RoundingMode.DOWN).precision();
            return scaled.setScale(digits == 1 ? 1 : Math.max(0, 3 - wholeDigits), RoundingMode.HALF_UP);
        }

        BigDecimal whole(BigDecimal exact) {
            return of(exact).abs().multiply(BigDecimal.valueOf(unit));
        }
    }

    /** {@code 3時間12分} or {@code 3 h 12 min}; below a minute in seconds. */
    public String span(Duration span) {
        var hours = span.toHours();
        var minutes = span.toMinutesPart();
        if (hours > 0) {
            return language == Language.JA
                    ? "%d時間%d分".formatted(hours, minutes)
                    : "%d h %d min".formatted(hours, minutes);
        }
        if (minutes > 0) {
            return language == Language.JA ? "%d分".formatted(minutes) : "%d min".formatted(minutes);
        }
        return language == Language.JA ? "%d秒".formatted(span.toSeconds()) : "%d s".formatted(span.toSeconds());
    }
}
