package dev.kamae.demo.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTests {

    /** Written down once: a demo that was loaded last year goes on as it was. */
    @Test
    void theSameFactsGiveTheSameNumbersForEver() {
        assertThat(Dice.of(7, Dice.word("customers"), 29_000_000).roll()).isEqualTo(4459936738032555621L);
        assertThat(Dice.of(7, Dice.word("customers"), 29_000_000).hex(8)).isEqualTo("566152f5");
        assertThat(Dice.of(1, 2).roll()).isNotEqualTo(Dice.of(2, 1).roll());
    }

    @Test
    void everyChoiceComesUpAsOftenAsItShould() {
        var dice = Dice.of(1);
        var counts = new int[6];
        IntStream.range(0, 60_000).forEach(i -> counts[dice.below(6)]++);

        assertThat(Arrays.stream(counts)).allMatch(count -> count > 9_600 && count < 10_400);
    }

    @Test
    void somethingExpectedSoOftenHappensSoOftenOnAverage() {
        for (var mean : List.of(0.02, 0.7, 5.0, 39.0, 41.0, 900.0)) {
            var dice = Dice.of(2, mean.longValue());
            var average = IntStream.range(0, 50_000)
                    .map(i -> dice.around(mean))
                    .average()
                    .orElseThrow();

            assertThat(average).as("around %s", mean).isCloseTo(mean, within(mean * 0.02 + 0.003));
        }
    }

    @Test
    void aHeavierChoiceComesUpMoreOften() {
        var dice = Dice.of(3);
        var choices = new Weighted<String>().with(1, "rare").with(9, "common");
        var rare = IntStream.range(0, 10_000)
                .filter(i -> choices.pick(dice).equals("rare"))
                .count();

        assertThat(rare).isBetween(900L, 1_100L);
    }
}
