package dev.kamae.core;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/**
 * Dates and figures as a reader of one language expects them, in the team's zone.
 *
 * @param language whose habits hold
 * @param zone the team's zone, in which instants are shown
 * @param holidays marked in Japanese dates: {@code 2026/11/23(月・祝)}
 */
public record Formats(Language language, ZoneId zone, Holidays holidays) {

    private static final DateTimeFormatter JA_DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd");
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

    /** Grouped and never abbreviated: {@code 412,806}. */
    public String count(long count) {
        return NumberFormat.getIntegerInstance(language.locale()).format(count);
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
