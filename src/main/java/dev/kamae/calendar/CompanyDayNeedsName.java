package dev.kamae.calendar;

import dev.kamae.core.Refusal;

/** A company day was left without a name, or its name is too long. */
public final class CompanyDayNeedsName extends Refusal {

    CompanyDayNeedsName() {
        super("calendar.refusal.name", CompanyDayDraft.LONGEST_NAME);
    }
}
