package dev.kamae.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class RhythmTests {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-11-24T12:00:00+09:00[Asia/Tokyo]");

    @Test
    void aDailyJobRunsAtTheNextOfItsTimesInTheTeamsZone() {
        var rhythm = Rhythm.daily(LocalTime.of(17, 0), LocalTime.of(9, 30));

        assertThat(rhythm.next(NOON)).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(rhythm.next(NOON.withHour(17))).isEqualTo(Instant.parse("2026-11-25T00:30:00Z"));
        assertThat(rhythm.first(NOON)).isEqualTo(rhythm.next(NOON));
        assertThat(rhythm.frequent()).isFalse();
    }

    @Test
    void anEverJobRunsAtOnceAndThenAfterItsPause() {
        var rhythm = Rhythm.every(Duration.ofSeconds(5));

        assertThat(rhythm.first(NOON)).isEqualTo(NOON.toInstant());
        assertThat(rhythm.next(NOON)).isEqualTo(NOON.plusSeconds(5).toInstant());
        assertThat(rhythm.frequent()).isTrue();
        assertThat(Rhythm.every(Duration.ofHours(1)).frequent()).isFalse();
    }
}
