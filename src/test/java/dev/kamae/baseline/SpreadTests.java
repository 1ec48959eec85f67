package dev.kamae.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of many made-up weeks, with seeded random numbers: what holds for all of them. */
class SpreadTests {

    private static final int ROUNDS = 4000;

    private final Random random = new Random(20261124);

    @Test
    void theRangeHoldsTheMedianAndNothingIsBelowZero() {
        for (int round = 0; round < ROUNDS; round++) {
            var spread = Spread.of(counts(1 + random.nextInt(12), level(), 0.5));

            assertThat(spread.low()).isBetween(0.0, spread.median());
            assertThat(spread.high()).isGreaterThan(spread.median());
        }
    }

    @Test
    void theOrderOfTheWeeksDoesNotMatter() {
        for (int round = 0; round < ROUNDS; round++) {
            var counts = counts(8, level(), 0.3);
            var reversed = IntStream.range(0, 8).mapToDouble(i -> counts[7 - i]).toArray();

            assertThat(Spread.of(reversed)).isEqualTo(Spread.of(counts));
        }
    }

    /** From a visitor in five hours to ten thousand an hour, by chance alone and with noise of its own. */
    @Test
    void theNextOrdinaryHourIsAsUsualNineTimesOfTenWithFourWeeksAndNineteenOfTwentyWithEight() {
        for (var level : new double[] {0.2, 1, 5, 50, 10_000}) {
            for (var noise : new double[] {0, 0.1, 0.3}) {
                assertThat(shareInside(level, noise, 4))
                        .as("%s visitors, noise %s", level, noise)
                        .isGreaterThan(0.9);
                assertThat(shareInside(level, noise, 8))
                        .as("%s visitors, noise %s", level, noise)
                        .isGreaterThan(0.95);
            }
        }
    }

    @Test
    void threeTimesTheUsualIsSeenThoughOnePastWeekWasAnAttack() {
        var seen = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var level = 30 + random.nextInt(10_000);
            var counts = counts(8, level, 0.1);
            counts[random.nextInt(8)] *= 50;

            if (3 * level > Spread.of(counts).high()) {
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(ROUNDS * 99 / 100);
    }

    @Test
    void aSteadySeriesIsNotUnusualWithinATenth() {
        var spread = Spread.of(new double[] {1_000_000, 1_000_000, 1_000_001, 999_999});

        assertThat(spread.low()).isCloseTo(900_000, within(1.0));
        assertThat(spread.high()).isCloseTo(1_100_000, within(1.0));
    }

    private double shareInside(double level, double noise, int weeks) {
        var inside = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var counts = counts(weeks + 1, level, noise);
            var spread = Spread.of(Arrays.copyOf(counts, weeks));
            if (counts[weeks] >= spread.low() && counts[weeks] <= spread.high()) {
                inside++;
            }
        }
        return (double) inside / ROUNDS;
    }

    private double level() {
        return Math.exp(random.nextDouble() * 10 - 1);
    }

    /** Poisson counts whose mean itself varies by a share. */
    private double[] counts(int n, double level, double noise) {
        return IntStream.range(0, n)
                .mapToDouble(i -> poisson(level * Math.exp(noise * random.nextGaussian())))
                .toArray();
    }

    private double poisson(double mean) {
        if (mean > 100) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        var limit = Math.exp(-mean);
        var count = -1;
        for (var left = 1.0; left > limit; left *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
