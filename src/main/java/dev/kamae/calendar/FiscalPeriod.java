package dev.kamae.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Whole months in a row, both ends included. */
public record FiscalPeriod(YearMonth first, YearMonth last) {

    public FiscalPeriod {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("%s lies before %s".formatted(last, first));
        }
    }

    public LocalDate firstDay() {
        return first.atDay(1);
    }

    public LocalDate lastDay() {
        return last.atEndOfMonth();
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
    }

    public List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }
}
