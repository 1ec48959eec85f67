package dev.kamae.calendar;

import dev.kamae.core.Refusal;

/** More days in a row were given than a year has. */
public final class CompanyDayTooLong extends Refusal {

    CompanyDayTooLong() {
        super("calendar.refusal.long", CompanyDayDraft.MOST_DAYS);
    }
}
