package dev.kamae.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessCalendarTests {

    private static final CompanyDay YEAR_END =
            day(CompanyDay.Kind.CLOSED, "年末年始休業", LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 3));

    @Test
    void weekendsAndHolidaysAreNoBusinessDays() {
        var calendar = calendar();

        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 11, 20))).isTrue();
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(calendar.isBusinessDay(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(calendar.holidayName(LocalDate.of(2026, 11, 23), Language.JA))
                .hasValue("勤労感謝の日");
        assertThat(calendar.holidayName(LocalDate.of(2026, 11, 23), Language.EN))
                .hasValue("Labor Thanksgiving Day");
        assertThat(calendar.holidayName(LocalDate.of(2026, 11, 24), Language.JA))
                .isEmpty();
        assertThat(calendar.nextBusinessDay(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-24");
        assertThat(calendar.previousBusinessDay(LocalDate.of(2026, 11, 24))).isEqualTo("2026-11-20");
    }

    @Test
    void theCompanyClosesWhereTheLawDoesNot() {
        assertThat(calendar().isBusinessDay(LocalDate.of(2026, 12, 29))).isTrue();
        assertThat(calendar(YEAR_END).isBusinessDay(LocalDate.of(2026, 12, 29))).isFalse();
        assertThat(calendar(YEAR_END).isHoliday(LocalDate.of(2026, 12, 29))).isFalse();
        assertThat(calendar(YEAR_END).nextBusinessDay(LocalDate.of(2026, 12, 28)))
                .isEqualTo("2027-01-04");
    }

    @Test
    void aWorkingDayWinsOverClosingDaysWeekendsAndHolidays() {
        var stocktaking = day(CompanyDay.Kind.WORKING, "棚卸", LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 30));
        var sale = day(CompanyDay.Kind.WORKING, "初売り", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2));
        var calendar = calendar(YEAR_END, stocktaking, sale);

        assertThat(LocalDate.of(2026, 12, 28)
                        .datesUntil(LocalDate.of(2027, 1, 5))
                        .filter(calendar::isBusinessDay))
                .extracting(LocalDate::toString)
                .containsExactly("2026-12-28", "2026-12-30", "2027-01-01", "2027-01-02", "2027-01-04");
    }

    @Test
    void businessDaysAreCountedFromTheDayAfter() {
        var calendar = calendar();
        var friday = LocalDate.of(2026, 9, 18);

        assertThat(calendar.plusBusinessDays(friday, 1)).isEqualTo("2026-09-24");
        assertThat(calendar.plusBusinessDays(friday, 0)).isEqualTo(friday);
        assertThat(calendar.plusBusinessDays(LocalDate.of(2026, 9, 24), -1)).isEqualTo(friday);
        assertThat(calendar.businessDaysBetween(friday, LocalDate.of(2026, 9, 24)))
                .isEqualTo(1);
        assertThat(calendar.businessDaysBetween(LocalDate.of(2026, 9, 24), friday))
                .isEqualTo(-1);
        assertThat(calendar.businessDaysBetween(friday, friday)).isZero();
    }

    @Test
    void addingAndCountingAgree() {
        var calendar = calendar(YEAR_END);

        for (int n = -300; n <= 300; n++) {
            var there = calendar.plusBusinessDays(LocalDate.of(2026, 12, 28), n);
            assertThat(calendar.businessDaysBetween(LocalDate.of(2026, 12, 28), there))
                    .isEqualTo(n);
        }
    }

    @Test
    void aCalendarThatNeverOpensIsRefusedAndNotSearchedForever() {
        var never = day(CompanyDay.Kind.CLOSED, "休業", LocalDate.of(2026, 1, 1), LocalDate.of(2056, 1, 1));

        assertThatThrownBy(() -> calendar(never).nextBusinessDay(LocalDate.of(2026, 1, 1)))
                .isInstanceOfSatisfying(
                        NoBusinessDayInSight.class,
                        refusal -> assertThat(refusal.sentence(Language.JA)).contains("2026-01-01"));
    }

    @Test
    void withoutAFirstMonthThereIsNoFiscalYear() {
        assertThat(calendar().fiscalYearOf(LocalDate.of(2026, 11, 23))).isEmpty();
        assertThat(calendar(new CompanyRules(List.of(), Optional.of(Month.SEPTEMBER)))
                        .fiscalYearOf(LocalDate.of(2026, 11, 23)))
                .hasValue(new FiscalYear(2027, Month.SEPTEMBER));
    }

    @Test
    void whatAPersonEntersIsChecked() {
        var day = LocalDate.of(2026, 12, 29);

        assertThatThrownBy(() -> new CompanyDayDraft(CompanyDay.Kind.CLOSED, " ", day, day))
                .isInstanceOf(CompanyDayNeedsName.class);
        assertThatThrownBy(() -> new CompanyDayDraft(CompanyDay.Kind.CLOSED, "休業", day, day.minusDays(1)))
                .isInstanceOf(CompanyDayEndsBeforeItBegins.class);
        assertThatThrownBy(() -> new CompanyDayDraft(CompanyDay.Kind.CLOSED, "休業", day, day.plusDays(366)))
                .isInstanceOfSatisfying(
                        CompanyDayTooLong.class,
                        refusal -> assertThat(refusal.sentence(Language.JA)).contains("366 日間"));
        assertThat(new CompanyDayDraft(CompanyDay.Kind.CLOSED, " 創立記念日 ", day, day).name())
                .isEqualTo("創立記念日");
    }

    private static BusinessCalendar calendar(CompanyDay... days) {
        return calendar(new CompanyRules(List.of(days), Optional.empty()));
    }

    private static BusinessCalendar calendar(CompanyRules rules) {
        return new BusinessCalendar(new Remembered<>(() -> rules, Duration.ofDays(1), () -> 0));
    }

    private static CompanyDay day(CompanyDay.Kind kind, String name, LocalDate first, LocalDate last) {
        return new CompanyDay(CompanyDayId.next(), kind, name, first, last);
    }
}
