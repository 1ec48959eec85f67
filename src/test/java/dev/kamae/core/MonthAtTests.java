package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthAtTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T14:59:59Z, 2026-11",
        "2026-11-30T15:00:00Z, 2026-11",
        "2026-11-30T15:00:00.000001Z, 2026-12",
        "2026-12-15T03:00:00Z, 2026-12"
    })
    void theFirstInstantOfAMonthSpeaksOfTheOneBefore(Instant moment, YearMonth month) {
        assertThat(MonthAt.of(moment, ZoneId.of("Asia/Tokyo")).month()).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource("2026-11-30T15:00:00Z, 2026-10-31T15:00:00Z")
    void aMonthBeginsAtMidnightOfTheTeam(Instant moment, Instant start) {
        assertThat(MonthAt.of(moment, ZoneId.of("Asia/Tokyo")).start()).isEqualTo(start);
    }
}
