package dev.kamae.calendar;

import dev.kamae.core.Refusal;

/** The company day to change is not there, or no longer. */
public final class CompanyDayUnknown extends Refusal {

    CompanyDayUnknown() {
        super("calendar.refusal.unknown");
    }
}
