package dev.kamae.calendar;

import java.time.LocalDate;

/** What a person says about a company day. */
public record CompanyDayDraft(CompanyDay.Kind kind, String name, LocalDate first, LocalDate last) {

    static final int LONGEST_NAME = 100;
    static final int MOST_DAYS = 366;

    public CompanyDayDraft {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new CompanyDayNeedsName();
        }
        if (last.isBefore(first)) {
            throw new CompanyDayEndsBeforeItBegins();
        }
        if (last.isAfter(first.plusDays(MOST_DAYS - 1L))) {
            throw new CompanyDayTooLong();
        }
    }
}
