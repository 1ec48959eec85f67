package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallTimeTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aMomentIsWhatTheClockOnTheWallShows() {
        assertThat(WallTime.write(Instant.parse("2026-11-24T08:00:00Z"), TOKYO)).isEqualTo("2026-11-24T17:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-11-24T08:00:00.250Z"})
    void whatIsWrittenIsReadToTheSameMomentAlsoInTheHourThatComesTwice(String moment) {
        var at = Instant.parse(moment);

        assertThat(WallTime.read(WallTime.write(at, BERLIN), BERLIN)).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-30T00:00", "2026-11-24", "2026-11-24T17:00 or so"})
    void nonsenseIsNoMoment(String text) {
        assertThatThrownBy(() -> WallTime.read(text, TOKYO)).isInstanceOf(DateTimeException.class);
    }
}
