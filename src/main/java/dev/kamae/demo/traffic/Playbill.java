package dev.kamae.demo.traffic;

import dev.kamae.core.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens on which date, apart from everyday life.
 *
 * <p>The days of each week, Monday to Sunday, are dealt one headline each: {@link Headline#WEEKEND_ATTACK} to a day off,
 * the others to the rest, shuffled by the seed and the week. So a date always has the same headline, whenever the demo is
 * loaded; there is one within any 24 hours, yesterday included; and as any 14 days in a row hold a whole week, Monday to
 * Sunday, they hold each headline.
 */
final class Playbill {

    /** What a day is remembered for. */
    enum Headline {
        /** Before dawn, stolen passwords are tried out. */
        STUFFING_NIGHT,
        /** A few machines abroad flood the search until the rate rule stops them. */
        OVERSEAS_BURST,
        /** A television programme shows the shop. */
        TV_SPOT,
        /** On a day off, somebody tries every hole there might be. */
        WEEKEND_ATTACK
    }

    private static final List<Headline> WORKDAYS = List.of(
            Headline.STUFFING_NIGHT,
            Headline.STUFFING_NIGHT,
            Headline.OVERSEAS_BURST,
            Headline.OVERSEAS_BURST,
            Headline.OVERSEAS_BURST,
            Headline.TV_SPOT);

    private final long seed;
    private final Holidays holidays;

    Playbill(long seed, Holidays holidays) {
        this.seed = seed;
        this.holidays = holidays;
    }

    Headline of(LocalDate date) {
        var monday = monday(date);
        var dice = Dice.of(seed, Dice.word("week"), monday.toEpochDay());
        var daysOff =
                monday.datesUntil(monday.plusDays(7)).filter(this::isDayOff).toList();
        var attacked = dice.of(daysOff);
        if (date.equals(attacked)) {
            return Headline.WEEKEND_ATTACK;
        }
        var left = new ArrayList<>(WORKDAYS);
        for (var day = monday; ; day = day.plusDays(1)) {
            if (!day.equals(attacked)) {
                var headline = left.remove(dice.below(left.size()));
                if (day.equals(date)) {
                    return headline;
                }
            }
        }
    }

    boolean isDayOff(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 || holidays.isHoliday(date);
    }

    static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
