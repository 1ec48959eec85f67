package dev.kamae.documents;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/** How long an index is written to until the next one begins, and the date in its name, as the SIEM loader has them. */
public enum Rotation {
    DAILY("\\d{4}-\\d{2}-\\d{2}") {
        @Override
        String date(LocalDate day) {
            return day.toString();
        }

        @Override
        LocalDate beginning(String date) {
            return LocalDate.parse(date);
        }

        @Override
        LocalDate end(LocalDate beginning) {
            return beginning.plusDays(1);
        }
    },
    /** Week 01 begins with the first Monday of a year, and what comes before it is week 00: no week of ISO 8601. */
    WEEKLY("\\d{4}-w\\d{2}") {
        @Override
        String date(LocalDate day) {
            int week = (day.getDayOfYear() + 7 - day.getDayOfWeek().getValue()) / 7;
            return "%04d-w%02d".formatted(day.getYear(), week);
        }

        @Override
        LocalDate beginning(String date) {
            var newYear = LocalDate.of(Integer.parseInt(date.substring(0, 4)), 1, 1);
            int week = Integer.parseInt(date.substring(6));
            var beginning = week == 0
                    ? newYear
                    : newYear.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                            .plusWeeks(week - 1L);
            if (!date(beginning).equals(date)) {
                throw new DateTimeException("There is no such week: " + date);
            }
            return beginning;
        }

        @Override
        LocalDate end(LocalDate beginning) {
            var monday = beginning.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            var newYear = LocalDate.of(beginning.getYear() + 1, 1, 1);
            return monday.isBefore(newYear) ? monday : newYear;
        }
    },
    MONTHLY("\\d{4}-\\d{2}") {
        @Override
        String date(LocalDate day) {
            return YearMonth.from(day).toString();
        }

        @Override
        LocalDate beginning(String date) {
            return YearMonth.parse(date).atDay(1);
        }

        @Override
        LocalDate end(LocalDate beginning) {
            return beginning.plusMonths(1);
        }
    },
    YEARLY("\\d{4}") {
        @Override
        String date(LocalDate day) {
            return "%04d".formatted(day.getYear());
        }

        @Override
        LocalDate beginning(String date) {
            return LocalDate.of(Integer.parseInt(date), 1, 1);
        }

        @Override
        LocalDate end(LocalDate beginning) {
            return beginning.plusYears(1);
        }
    };

    private final Pattern form;

    Rotation(String form) {
        this.form = Pattern.compile(form);
    }

    boolean hasForm(String date) {
        return form.matcher(date).matches();
    }

    /** The date in the name of the index that this day belongs to. */
    abstract String date(LocalDate day);

    /**
     * The first day that belongs to the index with this date in its name.
     *
     * @throws DateTimeException when there is none
     */
    abstract LocalDate beginning(String date);

    /** The day after the last one. */
    abstract LocalDate end(LocalDate beginning);
}
