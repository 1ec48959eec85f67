package dev.kamae.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.core.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTests {

    private static final Quarter FIRST = new Quarter(YearMonth.of(2026, 9));

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, SEPTEMBER, 2026-09",
        "2026-11-30, SEPTEMBER, 2026-09",
        "2026-12-01, SEPTEMBER, 2026-12",
        "2026-08-31, SEPTEMBER, 2026-06",
        "2026-11-30, JANUARY, 2026-10",
        "2027-01-31, FEBRUARY, 2026-11"
    })
    void aDayLiesInAQuarterOfTheFiscalYear(LocalDate day, Month firstMonth, YearMonth first) {
        assertThat(Quarter.of(day, firstMonth)).isEqualTo(new Quarter(first));
    }

    @Test
    void quartersAreCountedFromOneToTheOther() {
        assertThat(FIRST.until(FIRST.plus(5))).isEqualTo(5);
        assertThat(FIRST.plus(2).until(FIRST)).isEqualTo(-2);
        assertThat(FIRST.plus(1)).isEqualTo(new Quarter(YearMonth.of(2026, 12)));
    }

    @Test
    void oneThatLiesAcrossTwoIsCountedWithTheEarlier() {
        assertThat(FIRST.until(new Quarter(YearMonth.of(2026, 8)))).isEqualTo(-1);
        assertThat(FIRST.until(new Quarter(YearMonth.of(2026, 10)))).isZero();
    }

    @Test
    void itEndsWithTheOfficialValueOfItsLastDay() {
        assertThat(FIRST.end(ZoneId.of("Asia/Tokyo"))).isEqualTo(Instant.parse("2026-11-30T08:00:00Z"));
    }

    @Test
    void itIsCalledAsTheCompanyCallsIt() {
        assertThat(FIRST.name(Month.SEPTEMBER, Language.JA)).isEqualTo("2027年8月期 第1四半期");
        assertThat(FIRST.name(Month.SEPTEMBER, Language.EN)).isEqualTo("Q1, FY ending Aug 2027");
    }
}
