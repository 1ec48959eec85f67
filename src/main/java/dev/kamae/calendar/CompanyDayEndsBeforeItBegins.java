package dev.kamae.calendar;

import dev.kamae.core.Refusal;

/** The last day given lies before the first. */
public final class CompanyDayEndsBeforeItBegins extends Refusal {

    CompanyDayEndsBeforeItBegins() {
        super("calendar.refusal.order");
    }
}
