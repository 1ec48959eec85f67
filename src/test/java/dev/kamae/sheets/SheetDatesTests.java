package dev.kamae.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetDatesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/1/5",
                "2026/01/05",
                "2026-1-5",
                "2026.1.5",
                "20260105",
                "2026年1月5日",
                "２０２６／１／５",
                "R8.1.5",
                "Ｒ８．１．５",
                "r8/1/5",
                "R8-1-5",
                "令和8年1月5日",
                "令和８年１月５日(月)",
                "2026/1/5(月・祝)",
                "2026/1/5 10:30",
                "2026-01-05T10:30:00Z",
                "1/5",
                "1月5日"
            })
    void aDateIsReadHoweverItIsWritten(String written) {
        assertThat(read(written)).isEqualTo("2026-01-05");
    }

    @ParameterizedTest
    @CsvSource({"令和元年5月7日,2019-05-07", "R1.5.7,2019-05-07", "平成31年4月30日,2019-04-30", "H31.4.30,2019-04-30"})
    void anEraCountsItsOwnYears(String written, LocalDate date) {
        assertThat(read(written)).isEqualTo(date.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2Q末",
                "未定",
                "",
                "1月末",
                "2026年上期",
                "2026/2/30",
                "R8.13.1",
                "26/1/5",
                "2026/1",
                "9999/1/1",
                "45123",
                "1/5 or 1/6"
            })
    void whatIsNoDateIsNotGuessed(String written) {
        assertThat(read(written)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "4月,2026-04",
        "４月分,2026-04",
        "12月,2025-12",
        "2026年4月,2026-04",
        "2026-04,2026-04",
        "202604,2026-04",
        "R8.4,2026-04",
        "令和8年4月,2026-04",
        "一覧,none",
        "Sheet1,none",
        "2026年度,none",
        "凡例,none",
        "13月,none"
    })
    void aSheetIsNamedAfterItsMonth(String name, String month) {
        assertThat(SheetDates.month(name, SheetFixtures.TODAY)
                        .map(YearMonth::toString)
                        .orElse("none"))
                .isEqualTo(month);
    }

    @Test
    void aCellThatIsADateNeedsNoReading() {
        assertThat(SheetDates.read(Cell.of(LocalDate.of(2026, 1, 5)), written -> written.atYear(2000)))
                .contains(LocalDate.of(2026, 1, 5));
    }

    private static String read(String written) {
        return SheetDates.read(written, day -> day.atYear(2026))
                .map(LocalDate::toString)
                .orElse("none");
    }
}
