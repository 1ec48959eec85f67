package dev.kamae.baseline;

import dev.kamae.baseline.Basis.Days;
import dev.kamae.core.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Days whose traffic is alike. Saturday stands alone: offices rest as on Sunday, shoppers stay up as on Friday. */
enum DayClass {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY_OR_HOLIDAY;

    static DayClass of(LocalDate date, Holidays holidays) {
        return date.getDayOfWeek() == DayOfWeek.SUNDAY || holidays.isHoliday(date)
                ? SUNDAY_OR_HOLIDAY
                : values()[date.getDayOfWeek().ordinal()];
    }

    /** Working days are similar to working days, days off to days off; of two days, each to its counterpart. */
    static boolean areSimilar(List<DayClass> some, List<DayClass> others) {
        var rhythm = some.stream().map(DayClass::isWorkingDay).toList();
        return rhythm.equals(others.stream().map(DayClass::isWorkingDay).toList());
    }

    /** The days of just this class. */
    Days alike() {
        return this == SUNDAY_OR_HOLIDAY ? Days.SUNDAYS_AND_HOLIDAYS : Days.SAME_WEEKDAY;
    }

    /** This class and the similar ones. */
    Days similar() {
        return isWorkingDay() ? Days.WORKING_DAYS : Days.DAYS_OFF;
    }

    private boolean isWorkingDay() {
        return compareTo(SATURDAY) < 0;
    }
}
