package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TeamClockTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T15:00:00Z");

    private final TeamClock clock = new TeamClock(TOKYO);

    @Test
    void todayIsTheTeamsDay() throws Exception {
        assertThat(TeamClock.at(NEW_YEAR, () -> LocalDate.now(clock))).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(TeamClock.at(NEW_YEAR.minusMillis(1), () -> LocalDate.now(clock)))
                .isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(TeamClock.at(NEW_YEAR, () -> LocalDate.now(clock.withZone(ZoneOffset.UTC))))
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void thePretenceEndsWithTheWorkAlsoWhenItFails() {
        assertThatThrownBy(() -> TeamClock.at(NEW_YEAR, () -> {
                    throw new IllegalStateException("at " + clock.instant());
                }))
                .hasMessage("at " + NEW_YEAR);

        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aPretenceInsideAnotherWinsUntilItEnds() throws Exception {
        var inner = NEW_YEAR.plusSeconds(60);

        var seen = TeamClock.at(NEW_YEAR, () -> {
            var first = TeamClock.at(inner, clock::instant);
            return new Instant[] {first, clock.instant()};
        });

        assertThat(seen).containsExactly(inner, NEW_YEAR);
    }

    @Test
    void otherThreadsGoOnInTheirOwnTime() throws Exception {
        var elsewhere = TeamClock.at(
                NEW_YEAR, () -> CompletableFuture.supplyAsync(clock::instant).get());

        assertThat(elsewhere).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }
}
