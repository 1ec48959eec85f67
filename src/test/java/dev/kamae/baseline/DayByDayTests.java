package dev.kamae.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.baseline.DayByDay.Day;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DayByDayTests {

    @Test
    void eachDayStandsToItsOwnUsual() {
        var days = DayByDay.of(List.of(day(100), day(151), day(49), day(100)));

        assertThat(days).isEqualTo(new DayByDay(4, 4, 1, 1, OptionalDouble.of(1), false));
        assertThat(days.isUsual()).isFalse();
    }

    @Test
    void ofDaysWithoutAUsualNothingIsSaid() {
        var days = DayByDay.of(List.of(Optional.empty(), day(110), Optional.empty()));

        assertThat(days).isEqualTo(new DayByDay(3, 1, 0, 0, OptionalDouble.of(1.1), false));
        assertThat(days.isUsual()).isTrue();
    }

    @Test
    void whereNothingCanBeComparedNothingIsUsual() {
        var days = DayByDay.of(List.of(Optional.empty(), Optional.empty()));

        assertThat(days.isKnown()).isFalse();
        assertThat(days.isUsual()).isFalse();
    }

    @Test
    void aDayOfWhichSomeIsNotKnownTellsOnlyThatItIsOverAndByHowMuchAtLeast() {
        var days = DayByDay.of(List.of(atLeast(200), atLeast(100), atLeast(10)));

        assertThat(days).isEqualTo(new DayByDay(3, 1, 1, 0, OptionalDouble.of(2), true));
    }

    @Test
    void almostNothingIsNoNumberOfTimes() {
        assertThat(DayByDay.of(List.of(Optional.of(new Day(3, true, 0, 0, 4)))).times())
                .isEmpty();
    }

    private static Optional<Day> day(long count) {
        return Optional.of(new Day(count, true, 50, 100, 150));
    }

    private static Optional<Day> atLeast(long count) {
        return Optional.of(new Day(count, false, 50, 100, 150));
    }
}
