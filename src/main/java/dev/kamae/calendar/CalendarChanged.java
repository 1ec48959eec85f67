package dev.kamae.calendar;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.time.Month;
import java.util.Map;

/** Somebody changed what the company says about its calendar. */
record CalendarChanged(Actor by, Instant at, String action, String subject, Map<String, String> detail)
        implements Auditable {

    static CalendarChanged day(String verb, CompanyDayId id, CompanyDayDraft draft, Actor by, Instant at) {
        return new CalendarChanged(
                by,
                at,
                "calendar." + verb,
                "company-day:" + id,
                Map.of(
                        "kind", draft.kind().name(),
                        "name", draft.name(),
                        "first", draft.first().toString(),
                        "last", draft.last().toString()));
    }

    static CalendarChanged fiscalYear(Month first, Actor by, Instant at) {
        return new CalendarChanged(
                by, at, "calendar.fiscalYearSet", "fiscal-year:start", Map.of("firstMonth", first.name()));
    }
}
