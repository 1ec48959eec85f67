package dev.kamae.sheets;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them. Accepted are {@code 2026/1/5}, {@code 2026-01-05}, {@code 2026.1.5}, {@code 20260105},
 * {@code 2026年1月5日}, {@code R8.1.5}, {@code R8/1/5}, {@code 令和8年1月5日} (平成 and 昭和 too), and without a year {@code 1/5} and
 * {@code 1月5日}; a day of the week or a time behind it is passed over. Anything else is no date: 2Q末, 1月末, 未定.
 */
final class SheetDates {

    private static final Map<String, Integer> ERAS =
            Map.of("令和", 2018, "r", 2018, "平成", 1988, "h", 1988, "昭和", 1925, "s", 1925);

    private static final Pattern BEHIND =
            Pattern.compile("\\s*\\([月火水木金土日](曜日?)?([・,]?祝)?\\)|[\\st]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?z?$");
    private static final Pattern FULL =
            Pattern.compile("(\\d{4})\\s*[/.\\-年]\\s*(\\d{1,2})\\s*[/.\\-月]\\s*(\\d{1,2})日?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern ERA =
            Pattern.compile("(令和|平成|昭和|[rhs])\\s*(\\d{1,2}|元)\\s*[/.\\-年]\\s*(\\d{1,2})\\s*[/.\\-月]\\s*(\\d{1,2})日?");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})\\s*[/月]\\s*(\\d{1,2})日?");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})\\s*[/.\\-_年]?\\s*(\\d{1,2})月?.*");
    private static final Pattern ERA_MONTH =
            Pattern.compile("(令和|平成|[rh])\\s*(\\d{1,2}|元)\\s*[/.\\-_年]\\s*(\\d{1,2})月?.*");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月.*");

    private SheetDates() {}

    /** @param year completes a day that is written without a year */
    static Optional<LocalDate> read(Cell cell, Function<MonthDay, LocalDate> year) {
        return cell.date() != null ? Optional.of(cell.date()).filter(SheetDates::isPlausible) : read(cell.text(), year);
    }

    static Optional<LocalDate> read(String written, Function<MonthDay, LocalDate> year) {
        var text = BEHIND.matcher(plain(written)).replaceAll("").strip();
        try {
            return parse(text, year).filter(SheetDates::isPlausible);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parse(String text, Function<MonthDay, LocalDate> year) {
        var full = FULL.matcher(text);
        if (full.matches()) {
            return Optional.of(LocalDate.of(number(full, 1), number(full, 2), number(full, 3)));
        }
        var compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3)));
        }
        var era = ERA.matcher(text);
        if (era.matches()) {
            return Optional.of(LocalDate.of(yearOf(era), number(era, 3), number(era, 4)));
        }
        var day = SHORT.matcher(text);
        return day.matches() ? Optional.of(year.apply(MonthDay.of(number(day, 1), number(day, 2)))) : Optional.empty();
    }

    /** The month that a sheet is named after: 2026年4月, 2026-04, 202604, R8.4, 4月分. */
    static Optional<YearMonth> month(String name, LocalDate today) {
        var text = plain(name);
        try {
            var era = ERA_MONTH.matcher(text);
            if (era.matches()) {
                return Optional.of(YearMonth.of(yearOf(era), number(era, 3)));
            }
            var full = YEAR_MONTH.matcher(text);
            if (full.matches()) {
                return Optional.of(YearMonth.of(number(full, 1), number(full, 2)));
            }
            var month = MONTH.matcher(text);
            if (month.matches()) {
                var this_ = YearMonth.of(today.getYear(), number(month, 1));
                return Optional.of(this_.isAfter(YearMonth.from(today)) ? this_.minusYears(1) : this_);
            }
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static int yearOf(Matcher era) {
        var first = ERAS.getOrDefault(era.group(1), 0);
        return first + (era.group(2).equals("元") ? 1 : number(era, 2));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static boolean isPlausible(LocalDate date) {
        return date.getYear() >= 1970 && date.getYear() <= 2100;
    }
}
