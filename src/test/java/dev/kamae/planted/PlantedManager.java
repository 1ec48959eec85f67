package dev.kamae.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A name that tells of a layer, and times that no test can set. */
class PlantedManager {

    private final Supplier<Instant> moments = Instant::now;

    Instant moment() {
        return Instant.now();
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.now(zone);
    }

    long millis() {
        return System.currentTimeMillis() - moments.get().toEpochMilli();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    LocalDate allowed(Clock clock) {
        return LocalDate.now(clock);
    }
}
