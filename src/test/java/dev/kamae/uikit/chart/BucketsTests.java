package dev.kamae.uikit.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.TimeRange;
import dev.kamae.uikit.Meaning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BucketsTests {

    private static final Instant EIGHT = Instant.parse("2026-11-24T08:00:00Z");
    private static final Buckets HOURS =
            Buckets.of(new TimeRange(EIGHT, EIGHT.plus(Duration.ofHours(3))), Duration.ofHours(1));

    @Test
    void theyFollowEachOtherWithoutAGap() {
        assertThat(HOURS.size()).isEqualTo(3);
        assertThat(HOURS.range(1)).isEqualTo(new TimeRange(EIGHT.plusSeconds(3600), EIGHT.plusSeconds(7200)));
        assertThat(HOURS.end()).isEqualTo(EIGHT.plusSeconds(10_800));
    }

    @Test
    void theLastOneReachesBeyondAnUnevenRange() {
        var uneven = Buckets.of(new TimeRange(EIGHT, EIGHT.plusSeconds(5400)), Duration.ofHours(1));

        assertThat(uneven.size()).isEqualTo(2);
        assertThat(uneven.end()).isEqualTo(EIGHT.plusSeconds(7200));
    }

    @Test
    void aMomentLiesInOneOfThem() {
        assertThat(HOURS.indexOf(EIGHT)).isZero();
        assertThat(HOURS.indexOf(EIGHT.plusSeconds(3599))).isZero();
        assertThat(HOURS.indexOf(EIGHT.plusSeconds(3600))).isEqualTo(1);
        assertThat(HOURS.indexOf(EIGHT.minusMillis(1))).isEqualTo(-1);
        assertThat(HOURS.indexOf(HOURS.end())).isEqualTo(-1);
    }

    @Test
    void whatIsAbsentIsNotZero() {
        assertThat(HOURS.values(Map.of(EIGHT, 0, EIGHT.plusSeconds(7200), 5L))).containsExactly(0.0, null, 5.0);
    }

    @Test
    void aDayMayHave23Hours() {
        var days = Buckets.days(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 30), ZoneId.of("Europe/Berlin"));

        assertThat(days.size()).isEqualTo(3);
        assertThat(days.range(1).length()).hasHours(23);
    }

    @Test
    void moreThanAScreenCanShowAreRefused() {
        var year = new TimeRange(EIGHT, EIGHT.plus(Duration.ofDays(365)));

        assertThatThrownBy(() -> Buckets.of(year, Duration.ofMinutes(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Buckets(List.of(), EIGHT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Buckets(List.of(EIGHT, EIGHT), EIGHT.plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSeriesHasOneValueForEachAndNoneBelowZero() {
        var two = new Series("n", Meaning.NOW, Arrays.asList(1.0, null));

        assertThatThrownBy(() -> TimeData.of(HOURS, EIGHT, TimePanel.line(two, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Series("n", Meaning.NOW, List.of(-1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Series("n", Meaning.NOW, List.of(Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNameOfASeriesIsTextOutOfALog() {
        assertThat(new Series("a\u202Eb", Meaning.NOW, List.of()).name()).isEqualTo("a‹U+202E›b");
    }

    @Test
    void aBucketThatHasNotEndedIsNotThereYet() {
        var data = TimeData.of(
                HOURS,
                EIGHT.plusSeconds(7199),
                TimePanel.line(new Series("n", Meaning.NOW, List.of(1.0, 2.0, 3.0)), null));

        assertThat(data.completeBuckets()).isEqualTo(1);
    }
}
