package dev.kamae.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaturityTests {

    @Test
    void eachLevelIsAFifth() {
        assertThat(Maturity.NONE.effectiveness()).isZero();
        assertThat(new Maturity(3).effectiveness()).isEqualTo(0.6);
        assertThat(new Maturity(5).effectiveness()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6})
    void thereAreNoOtherLevels(int level) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Maturity(level));
    }
}
