package dev.kamae.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.Month.APRIL;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.MARCH;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static java.time.Month.SEPTEMBER;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * Japan's public holidays from 2000 to 2099 after the Act on National Holidays, with its substitute and citizens'
 * holidays and the moves of 2019 to 2021. Other years have none.
 *
 * <p>Our own, because Jollyday 2.19 lacks the equinoxes, most substitutes and the Emperor's birthday since 2020.
 */
final class JapaneseHolidays {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private static final List<Rule> NATIONAL = List.of(
            always("newYear", on(JANUARY, 1)),
            always("comingOfAge", monday(2, JANUARY)),
            always("foundation", on(FEBRUARY, 11)),
            from(2020, "emperor", on(FEBRUARY, 23)),
            always("vernalEquinox", year -> equinox(year, MARCH, 20.8431)),
            until(2006, "greenery", on(APRIL, 29)),
            from(2007, "showa", on(APRIL, 29)),
            only(2019, "enthronement", on(MAY, 1)),
            always("constitution", on(MAY, 3)),
            from(2007, "greenery", on(MAY, 4)),
            always("children", on(MAY, 5)),
            until(2002, "marine", on(JULY, 20)),
            between(2003, 2019, "marine", monday(3, JULY)),
            only(2020, "marine", on(JULY, 23)),
            only(2021, "marine", on(JULY, 22)),
            from(2022, "marine", monday(3, JULY)),
            between(2016, 2019, "mountain", on(AUGUST, 11)),
            only(2020, "mountain", on(AUGUST, 10)),
            only(2021, "mountain", on(AUGUST, 8)),
            from(2022, "mountain", on(AUGUST, 11)),
            until(2002, "aged", on(SEPTEMBER, 15)),
            from(2003, "aged", monday(3, SEPTEMBER)),
            always("autumnalEquinox", year -> equinox(year, SEPTEMBER, 23.2488)),
            until(2019, "healthAndSports", monday(2, OCTOBER)),
            only(2020, "sports", on(JULY, 24)),
            only(2021, "sports", on(JULY, 23)),
            from(2022, "sports", monday(2, OCTOBER)),
            only(2019, "enthronementCeremony", on(OCTOBER, 22)),
            always("culture", on(NOVEMBER, 3)),
            always("labour", on(NOVEMBER, 23)),
            until(2018, "emperor", on(DECEMBER, 23)));

    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** The text key of the day's name; empty when it is no holiday. */
    Optional<String> key(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        return Optional.ofNullable(years.computeIfAbsent(date.getYear(), JapaneseHolidays::of)
                        .get(date))
                .map(name -> "calendar.holiday." + name);
    }

    private static Map<LocalDate, String> of(int year) {
        var national = new TreeMap<LocalDate, String>();
        for (var rule : NATIONAL) {
            if (rule.holdsIn(year)) {
                national.put(rule.date().apply(year), rule.name());
            }
        }
        var all = new TreeMap<>(national);
        for (var holiday : national.keySet()) {
            if (holiday.getDayOfWeek() == SUNDAY) {
                substitute(holiday, national).ifPresent(day -> all.put(day, "substitute"));
            }
            var next = holiday.plusDays(1);
            if (isCitizens(next, national)) {
                all.putIfAbsent(next, "citizens");
            }
        }
        return all;
    }

    /** Since 2007 the first day that is not itself a national holiday; before, the Monday or nothing. */
    private static Optional<LocalDate> substitute(LocalDate sunday, Map<LocalDate, String> national) {
        var day = sunday.plusDays(1);
        while (day.getYear() >= 2007 && national.containsKey(day)) {
            day = day.plusDays(1);
        }
        return national.containsKey(day) ? Optional.empty() : Optional.of(day);
    }

    /** A day between two national holidays; before 2007 no Sunday. */
    private static boolean isCitizens(LocalDate day, Map<LocalDate, String> national) {
        return national.containsKey(day.minusDays(1))
                && national.containsKey(day.plusDays(1))
                && !national.containsKey(day)
                && (day.getYear() >= 2007 || day.getDayOfWeek() != SUNDAY);
    }

    /** The customary approximation for 1980 to 2099; the binding date is gazetted each February for the next year. */
    private static LocalDate equinox(int year, Month month, double day) {
        var past = year - 1980;
        return LocalDate.of(year, month, (int) (day + 0.242194 * past) - past / 4);
    }

    private static IntFunction<LocalDate> on(Month month, int day) {
        return year -> LocalDate.of(year, month, day);
    }

    private static IntFunction<LocalDate> monday(int which, Month month) {
        return year -> LocalDate.of(year, month, 1).with(dayOfWeekInMonth(which, MONDAY));
    }

    private static Rule always(String name, IntFunction<LocalDate> date) {
        return between(FIRST_YEAR, LAST_YEAR, name, date);
    }

    private static Rule from(int year, String name, IntFunction<LocalDate> date) {
        return between(year, LAST_YEAR, name, date);
    }

    private static Rule until(int year, String name, IntFunction<LocalDate> date) {
        return between(FIRST_YEAR, year, name, date);
    }

    private static Rule only(int year, String name, IntFunction<LocalDate> date) {
        return between(year, year, name, date);
    }

    private static Rule between(int first, int last, String name, IntFunction<LocalDate> date) {
        return new Rule(name, first, last, date);
    }

    private record Rule(String name, int first, int last, IntFunction<LocalDate> date) {

        boolean holdsIn(int year) {
            return first <= year && year <= last;
        }
    }
}
