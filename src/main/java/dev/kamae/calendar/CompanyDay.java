package dev.kamae.calendar;

import java.time.LocalDate;

/**
 * One day or several in a row on which the company is closed, or works although it otherwise would not.
 *
 * @param first the first of them, {@code last} the last; the same for a single day
 */
public record CompanyDay(CompanyDayId id, Kind kind, String name, LocalDate first, LocalDate last) {

    /** What the company does on such a day. A working day wins over a closing day. */
    public enum Kind {
        CLOSED,
        WORKING
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
