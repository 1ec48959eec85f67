package dev.kamae.calendar;

import dev.kamae.core.Refusal;
import java.time.LocalDate;

/** The company calendar closes every day for ten years on end. */
public final class NoBusinessDayInSight extends Refusal {

    NoBusinessDayInSight(LocalDate from) {
        super("calendar.refusal.closed", from.toString());
    }
}
