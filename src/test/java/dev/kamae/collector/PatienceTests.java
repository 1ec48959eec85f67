package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a file waits for a store that is gone before it is put aside for later. */
class PatienceTests {

    @Test
    void aStoreThatIsGoneForTenMinutesIsWaitedForHoweverThePausesAreCut() {
        var longest = IntStream.range(1, Patience.USUAL.attempts())
                .mapToObj(Patience.USUAL::pause)
                .reduce(Duration.ZERO, Duration::plus);

        // nobody sleeps less than half of a pause
        assertThat(longest.dividedBy(2)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }

    @Test
    void pausesGrowAndThenStayAsTheyAre() {
        assertThat(Patience.USUAL.pause(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(Patience.USUAL.pause(2)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Patience.USUAL.pause(7)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Patience.USUAL.pause(45)).isEqualTo(Duration.ofSeconds(30));
    }
}
