package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTests {

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 100.001, Double.NaN, Double.POSITIVE_INFINITY})
    void aScoreOutsideItsRangeCannotBe(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(value));
    }

    @Test
    void aHigherScoreComesLater() {
        assertThat(new Score(41)).isLessThan(new Score(41.5)).isGreaterThan(new Score(0));
    }
}
