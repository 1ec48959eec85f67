package dev.kamae.identity;

import static dev.kamae.identity.Throttle.Answer.GO_ON;
import static dev.kamae.identity.Throttle.Answer.REFUSED;
import static dev.kamae.identity.Throttle.Answer.REFUSED_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ThrottleTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-16T03:00:00Z"));
    private final Throttle throttle = new Throttle(now::get);

    @Test
    void aNameIsTriedTenTimesFromWhereverAndThenNotForFiveMinutes() {
        for (int i = 0; i < Throttle.OF_LOGIN; i++) {
            assertThat(throttle.tried("198.51.100." + i, "tanaka")).isEqualTo(GO_ON);
        }

        assertThat(throttle.tried("198.51.100.99", " TANAKA ")).isEqualTo(REFUSED_FIRST);
        assertThat(throttle.tried("198.51.100.99", "tanaka")).isEqualTo(REFUSED);
        assertThat(throttle.tried("198.51.100.99", "sato")).isEqualTo(GO_ON);

        now.set(now.get().plus(Throttle.WITHIN));
        assertThat(throttle.tried("198.51.100.99", "tanaka")).isEqualTo(GO_ON);
    }

    @Test
    void anAddressTriesThirtyTimesWhateverTheNames() {
        for (int i = 0; i < Throttle.OF_ADDRESS; i++) {
            assertThat(throttle.tried("203.0.113.7", "name-" + i)).isEqualTo(GO_ON);
        }

        assertThat(throttle.tried("203.0.113.7", "another")).isEqualTo(REFUSED_FIRST);
        assertThat(throttle.tried("203.0.113.8", "another")).isEqualTo(GO_ON);
    }

    @Test
    void anOfficeBehindOneAddressSignsIn() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.tried("203.0.113.7", "name-" + i)).isEqualTo(GO_ON);
            throttle.cameIn("203.0.113.7", "name-" + i);
        }
    }
}
