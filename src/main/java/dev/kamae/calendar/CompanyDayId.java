package dev.kamae.calendar;

import java.util.UUID;

/** Names one entry of the company's own calendar. */
public record CompanyDayId(UUID value) {

    static CompanyDayId next() {
        return new CompanyDayId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
