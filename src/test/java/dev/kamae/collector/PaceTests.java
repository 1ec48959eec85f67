package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final Instant BEGINNING = Instant.parse("2026-11-24T08:30:00Z");

    /** It goes on while somebody sleeps. */
    private static final class Watch extends Clock {

        private Instant now = BEGINNING;

        void sleep(Duration span) {
            now = now.plus(span);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        long secondsPassed() {
            return Duration.between(BEGINNING, now).toSeconds();
        }
    }

    private final Watch watch = new Watch();

    @Test
    void soManyAMinuteBeginAndNoMore() {
        var pace = new Pace(30, watch, watch::sleep);

        for (int i = 0; i < 31; i++) {
            pace.await(() -> false);
        }

        assertThat(watch.secondsPassed()).isEqualTo(60);
    }

    @Test
    void whatWasSlowForAWhileIsNotMadeUpFor() {
        var pace = new Pace(60, watch, watch::sleep);
        pace.await(() -> false);
        watch.sleep(Duration.ofMinutes(10));

        for (int i = 0; i < 11; i++) {
            pace.await(() -> false);
        }

        assertThat(watch.secondsPassed()).isEqualTo(610);
    }

    @Test
    void withoutAPaceNobodyWaits() {
        var pace = new Pace(null, watch, watch::sleep);

        pace.await(() -> false);

        assertThat(watch.secondsPassed()).isZero();
    }

    @Test
    void whoAsksToStopWaitsNoLonger() {
        var pace = new Pace(1, watch, watch::sleep);
        pace.await(() -> false);

        pace.await(() -> true);

        assertThat(watch.secondsPassed()).isZero();
    }
}
