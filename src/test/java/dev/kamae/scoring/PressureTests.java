package dev.kamae.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.core.Actor;
import dev.kamae.threats.PressureSetting;
import dev.kamae.threats.Ranking;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressureTests {

    private static final LocalDate TODAY = ScoringFixtures.TODAY;

    @ParameterizedTest
    @CsvSource({"1, 1, 4", "4, 0.7, 3", "9, 0.2, 1", "10, 0.2, 1"})
    void aRankInTheYearlyListIsAPressureThatIsNeverNothing(int rank, double value, int step) {
        var pressure = Pressure.of(null, ranked(rank), null, TODAY).orElseThrow();

        assertThat(pressure.value()).isEqualTo(value, within(1e-9));
        assertThat(pressure.step()).isEqualTo(step);
    }

    @Test
    void whatNobodyRanksOrSetsIsNotKnown() {
        assertThat(Pressure.of(null, null, null, TODAY)).isEmpty();
        assertThat(Pressure.of(null, ranked(null), null, TODAY)).isEmpty();
    }

    @Test
    void aSettingCountsUntilItsLastDay() {
        var set = new PressureSetting(2, "Quiet", TODAY, 1, Actor.job("test"), ScoringFixtures.NOW);

        assertThat(Pressure.of(set, ranked(1), null, TODAY).orElseThrow().value())
                .isEqualTo(0.5);
        assertThat(Pressure.of(set, ranked(1), null, TODAY.plusDays(1))
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
        assertThat(Pressure.of(set, null, null, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void ownIncidentsAreAPartBesideTheRank() {
        assertThat(value(null, 2)).isEqualTo(1 - Math.exp(-1), within(1e-9));
        assertThat(value(1, 2)).isEqualTo((1 + 1 - Math.exp(-1)) / 2, within(1e-9));
        assertThat(value(1, 0)).as("none of one's own, where they are kept").isEqualTo(0.5, within(1e-9));
        assertThat(value(null, 0)).as("never nothing").isEqualTo(0.2, within(1e-9));
        assertThat(value(1, null)).as("kept nowhere").isEqualTo(1, within(1e-9));
    }

    private static double value(@Nullable Integer rank, @Nullable Integer incidents) {
        return Pressure.of(null, rank == null ? null : ranked(rank), incidents, TODAY)
                .orElseThrow()
                .value();
    }

    private static Ranking ranked(@Nullable Integer rank) {
        return new Ranking(2026, rank, "順位", "Rank", "A list");
    }
}
