package dev.kamae.calendar;

import java.util.UUID;

/** Names one thing that happened in the company. */
public record CompanyEventId(UUID value) {

    static CompanyEventId made() {
        return new CompanyEventId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
