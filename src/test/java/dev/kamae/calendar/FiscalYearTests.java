package dev.kamae.calendar;

import static dev.kamae.calendar.FiscalYear.Part.FIRST_HALF;
import static dev.kamae.calendar.FiscalYear.Part.FOURTH_QUARTER;
import static dev.kamae.calendar.FiscalYear.Part.SECOND_HALF;
import static dev.kamae.calendar.FiscalYear.Part.SECOND_QUARTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Language;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FiscalYearTests {

    @ParameterizedTest
    @CsvSource({
        "2025-08-31, SEPTEMBER, 2025年8月期, FY ending Aug 2025",
        "2025-09-01, SEPTEMBER, 2026年8月期, FY ending Aug 2026",
        "2026-03-31, APRIL, 2026年3月期, FY ending Mar 2026",
        "2026-04-01, APRIL, 2027年3月期, FY ending Mar 2027",
        "2026-01-01, JANUARY, 2026年12月期, FY ending Dec 2026",
        "2026-12-31, JANUARY, 2026年12月期, FY ending Dec 2026"
    })
    void aFiscalYearIsNamedAfterTheMonthInWhichItEnds(LocalDate date, Month first, String ja, String en) {
        var year = FiscalYear.of(date, first);

        assertThat(year.name(Language.JA)).isEqualTo(ja);
        assertThat(year.name(Language.EN)).isEqualTo(en);
        assertThat(year.whole().contains(date)).isTrue();
    }

    @Test
    void halvesAndQuartersAreWholeMonths() {
        var year = new FiscalYear(2026, Month.SEPTEMBER);

        assertThat(year.whole().firstDay()).isEqualTo("2025-09-01");
        assertThat(year.whole().lastDay()).isEqualTo("2026-08-31");
        assertThat(year.period(FIRST_HALF).lastDay()).isEqualTo("2026-02-28");
        assertThat(year.period(SECOND_HALF).firstDay()).isEqualTo("2026-03-01");
        assertThat(year.period(SECOND_QUARTER))
                .isEqualTo(new FiscalPeriod(YearMonth.of(2025, 12), YearMonth.of(2026, 2)));
        assertThat(year.period(FOURTH_QUARTER).months())
                .containsExactly(YearMonth.of(2026, 6), YearMonth.of(2026, 7), YearMonth.of(2026, 8));
        assertThat(FIRST_HALF.name(Language.JA)).isEqualTo("上期");
        assertThat(FOURTH_QUARTER.name(Language.EN)).isEqualTo("Q4");
    }

    @Test
    void aDateLiesInOneHalfAndOneQuarter() {
        var year = new FiscalYear(2027, Month.APRIL);

        assertThat(year.halfOf(LocalDate.of(2026, 11, 24))).isEqualTo(SECOND_HALF);
        assertThat(year.quarterOf(LocalDate.of(2026, 9, 30))).isEqualTo(SECOND_QUARTER);
        assertThatThrownBy(() -> year.quarterOf(LocalDate.of(2027, 4, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FY ending Mar 2027");
    }

    @ParameterizedTest
    @EnumSource(Month.class)
    void yearsFollowEachOtherWithoutAGap(Month first) {
        var year = new FiscalYear(2026, first);

        assertThat(year.next().whole().firstDay())
                .isEqualTo(year.whole().lastDay().plusDays(1));
        assertThat(year.next().previous()).isEqualTo(year);
        assertThat(year.whole().months()).hasSize(12);
        assertThat(Arrays.stream(FiscalYear.Part.values())
                        .skip(2)
                        .map(year::period)
                        .flatMap(part -> part.months().stream()))
                .containsExactlyElementsOf(year.whole().months());
    }
}
