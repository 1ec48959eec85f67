package dev.kamae.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementValuesTests {

    private static final Actor SOMEBODY = Actor.job("test");
    private static final ThreatId DDOS = new ThreatId("ddos");

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void thereIsNoOtherImpact(int level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Impact(level, "Sales stop", 1, SOMEBODY, Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void thereIsNoOtherPressure(int step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PressureSetting(step, "Announced", LocalDate.EPOCH, 1, SOMEBODY, Instant.EPOCH));
    }

    @Test
    void aPressureHoldsThroughItsLastDay() {
        var day = LocalDate.of(2026, 11, 24);
        var pressure = new PressureSetting(4, "Announced", day, 1, SOMEBODY, Instant.EPOCH);

        assertThat(pressure.holdsOn(day)).isTrue();
        assertThat(pressure.holdsOn(day.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines"})
    void aControlHasANameOfOneLine(String name) {
        assertThatThrownBy(() -> new ControlDraft(name, DDOS, ControlFunction.DETECT, 1, false, Estate.PRODUCT))
                .isInstanceOf(ControlIncomplete.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void aControlWeighsOneToThree(int weight) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ControlDraft("Fences", DDOS, ControlFunction.DETECT, weight, false, Estate.PRODUCT));
    }

    @Test
    void wordsAreStrippedAndHaveAnEnd() {
        assertThat(new Words(" since May ").text()).isEqualTo("since May");
        assertThatThrownBy(() -> new Words("x".repeat(Words.LONGEST + 1))).isInstanceOf(JudgementTooLong.class);
        assertThatThrownBy(() -> new Words("\0")).isInstanceOf(JudgementTooLong.class);
        assertThatThrownBy(() -> Words.reason(" ")).isInstanceOf(JudgementNeedsReason.class);
    }
}
