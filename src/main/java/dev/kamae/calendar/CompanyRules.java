package dev.kamae.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** What the company has said about its calendar, as of one moment. */
record CompanyRules(List<CompanyDay> days, Optional<Month> firstMonth) {

    boolean works(LocalDate date) {
        return covers(CompanyDay.Kind.WORKING, date);
    }

    boolean isClosed(LocalDate date) {
        return covers(CompanyDay.Kind.CLOSED, date);
    }

    private boolean covers(CompanyDay.Kind kind, LocalDate date) {
        return days.stream().anyMatch(day -> day.kind() == kind && day.covers(date));
    }
}
