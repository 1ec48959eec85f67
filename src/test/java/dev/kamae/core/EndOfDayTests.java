package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class EndOfDayTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void aDayIsOverAtTheFirstInstantOfTheNext() {
        assertThat(EndOfDay.of(LocalDate.of(2026, 11, 30), TOKYO)).isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
    }

    @Test
    void onlyThatVeryMomentIsTheEndOfADay() {
        var end = Instant.parse("2026-11-30T15:00:00Z");

        assertThat(EndOfDay.endedAt(end, TOKYO)).hasValue(LocalDate.of(2026, 11, 30));
        assertThat(EndOfDay.endedAt(end.plusMillis(1), TOKYO)).isEmpty();
        assertThat(EndOfDay.endedAt(end.minusMillis(1), TOKYO)).isEmpty();
    }

    @Test
    void aDayOf23HoursHasItsEndToo() {
        var berlin = ZoneId.of("Europe/Berlin");
        var short23 = LocalDate.of(2026, 3, 29);

        assertThat(EndOfDay.endedAt(EndOfDay.of(short23, berlin), berlin)).hasValue(short23);
    }
}
