package dev.kamae.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.baseline.Basis.Days;
import dev.kamae.baseline.Usual.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** On a shop's hours: 100 on a weekday, 300 on Saturday, 500 on Sundays and holidays. */
class BaselineTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LABOUR_DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate CULTURE_DAY = LocalDate.of(2026, 11, 3);

    private final Map<Instant, Long> counts = new HashMap<>();

    @Test
    void anHourIsComparedWithTheSameHourOfTheSameWeekday() {
        recordWeeks(9, hour -> hour.getHour() == 14 ? 100 : 7);

        assertThat(known(hour(14)).median()).isEqualTo(100);
        // the third of November was a holiday on a Tuesday
        assertThat(known(hour(14)).basis()).isEqualTo(new Basis(Days.SAME_WEEKDAY, 7));
    }

    @Test
    void aHolidayOnAWeekdayIsComparedWithSundaysAndHolidays() {
        recordWeeks(8, BaselineTests::shop);

        var holiday = known(Span.hour(at(LABOUR_DAY, 14)));

        assertThat(holiday.median()).isEqualTo(500);
        assertThat(holiday.basis().days()).isEqualTo(Days.SUNDAYS_AND_HOLIDAYS);
        assertThat(holiday.basis().count()).isEqualTo(9);
    }

    @Test
    void withTooFewOfTheSameDayAllWorkingDaysStandIn() {
        recordWeeks(2, BaselineTests::shop);

        assertThat(known(hour(14)).basis()).isEqualTo(new Basis(Days.WORKING_DAYS, 9));
        assertThat(known(hour(14)).median()).isEqualTo(100);
    }

    @Test
    void withTooFewSaturdaysAllDaysOffStandIn() {
        recordWeeks(3, BaselineTests::shop);

        assertThat(known(Span.hour(at(LocalDate.of(2026, 11, 21), 14))).basis().days())
                .isEqualTo(Days.DAYS_OFF);
    }

    @Test
    void lessThanTheLeastIsNotKnownAndSaysWhy() {
        assertThat(usual(hour(14))).isEqualTo(new Usual.NotKnown(Reason.NOTHING_TO_COMPARE, 0));

        recordDays(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 20));
        assertThat(usual(hour(14))).isEqualTo(new Usual.NotKnown(Reason.ONE_WEEK_ONLY, 4));

        counts.remove(at(LocalDate.of(2026, 11, 17), 14));
        counts.remove(at(LocalDate.of(2026, 11, 18), 14));
        recordDays(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 16));
        assertThat(usual(hour(14))).isEqualTo(new Usual.NotKnown(Reason.TOO_FEW_DAYS, 3));

        recordDays(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 13));
        assertThat(known(hour(14)).basis().count()).isEqualTo(4);
    }

    @Test
    void anUnknownHourIsNotZero() {
        recordWeeks(8, BaselineTests::shop);
        for (int weeks = 1; weeks <= 3; weeks++) {
            counts.remove(at(TUESDAY.minusWeeks(weeks), 14));
        }
        assertThat(known(hour(14)).median()).isEqualTo(100);
        assertThat(known(hour(14)).basis().count()).isEqualTo(5);

        for (int weeks = 1; weeks <= 8; weeks++) {
            counts.put(at(TUESDAY.minusWeeks(weeks), 15), 0L);
        }
        assertThat(known(hour(15)).median()).isZero();
    }

    @Test
    void unusualDaysAreNotComparedWithButAreThemselvesCompared() {
        recordWeeks(8, hour -> isSale(hour.toLocalDate()) ? 900 : shop(hour));
        var baseline = new Baseline(TOKYO, this::isHoliday, BaselineTests::isSale);

        var usual = baseline.usual(Series.of(counts), hour(14));
        var saleItself = baseline.usual(Series.of(counts), Span.hour(at(LocalDate.of(2026, 11, 17), 14)));

        assertThat(usual).isInstanceOfSatisfying(Usual.Known.class, known -> {
            assertThat(known.median()).isEqualTo(100);
            assertThat(known.basis().count()).isEqualTo(5);
        });
        assertThat(saleItself)
                .isInstanceOfSatisfying(
                        Usual.Known.class,
                        known -> assertThat(known.compare(900)).isInstanceOf(Comparison.Above.class));
    }

    @Test
    void aDayIsComparedAsASumAndOnlyWithWholeDays() {
        recordWeeks(9, BaselineTests::shop);
        var day = Span.day(TUESDAY, TOKYO);
        assertThat(known(day).median()).isEqualTo(2400);

        counts.remove(at(TUESDAY.minusWeeks(2), 3));
        assertThat(known(day).median()).isEqualTo(2400);
        assertThat(known(day).basis().count()).isEqualTo(6);
    }

    @Test
    void aDayThatEndsAtMidnightIsNoPartOfTheNext() {
        recordWeeks(9, BaselineTests::shop);

        // the next day is a holiday, as after no other Sunday
        var sunday = known(Span.day(LABOUR_DAY.minusDays(1), TOKYO));

        assertThat(sunday.median()).isEqualTo(12_000);
        assertThat(sunday.basis()).isEqualTo(new Basis(Days.SUNDAYS_AND_HOLIDAYS, 9));
    }

    @Test
    void overMidnightBothDaysHaveToBeAlike() {
        recordWeeks(8, BaselineTests::shop);
        var friday = LocalDate.of(2026, 11, 20);

        var night = known(new Span(at(friday, 23), at(friday.plusDays(1), 1)));

        assertThat(night.median()).isEqualTo(400);
        assertThat(night.basis()).isEqualTo(new Basis(Days.SAME_WEEKDAY, 7));
    }

    @Test
    void anOpenHourIsLeftOutOrScaledByItsShare() {
        recordWeeks(8, BaselineTests::shop);
        var now = at(TUESDAY, 15).plusSeconds(900);

        assertThat(known(Span.closed(at(TUESDAY, 13), now).orElseThrow()).median())
                .isEqualTo(200);
        assertThat(known(Span.soFar(at(TUESDAY, 13), now)).median()).isEqualTo(225);
        assertThat(Span.closed(at(TUESDAY, 15), now)).isEmpty();
    }

    @Test
    void whatComesLaterIsNotRead() {
        recordWeeks(8, BaselineTests::shop);
        var before = usual(hour(14));

        counts.replaceAll((hour, count) -> hour.isBefore(at(TUESDAY, 0)) ? count : 1_000_000L);

        assertThat(usual(hour(14))).isEqualTo(before);
    }

    @Test
    void twoInsteadOfOneIsAsUsual() {
        recordWeeks(8, hour -> 1);

        assertThat(known(hour(14)).compare(2)).isInstanceOf(Comparison.AsUsual.class);
        assertThat(known(hour(14)).compare(0)).isInstanceOf(Comparison.AsUsual.class);
        assertThat(known(hour(14)).compare(9))
                .isInstanceOfSatisfying(
                        Comparison.Above.class,
                        above -> assertThat(above.times()).hasValue(9));
    }

    @Test
    void nothingIsANumberOfTimesAlmostNone() {
        recordWeeks(8, hour -> 0);

        assertThat(known(hour(14)).low()).isZero();
        assertThat(known(hour(14)).compare(2)).isInstanceOf(Comparison.AsUsual.class);
        assertThat(known(hour(14)).compare(40))
                .isInstanceOfSatisfying(
                        Comparison.Above.class,
                        above -> assertThat(above.times()).isEmpty());
    }

    @Test
    void theRatioIsToTheMedian() {
        recordWeeks(8, BaselineTests::shop);

        assertThat(known(hour(14)).compare(310))
                .isInstanceOfSatisfying(
                        Comparison.Above.class,
                        above -> assertThat(above.times().orElseThrow()).isCloseTo(3.1, within(1e-9)));
        assertThat(known(hour(14)).compare(20))
                .isInstanceOfSatisfying(
                        Comparison.Below.class,
                        below -> assertThat(below.times()).isCloseTo(0.2, within(1e-9)));
        assertThat(known(hour(14)).compare(115)).isInstanceOf(Comparison.AsUsual.class);
    }

    @Test
    void aDayOnWhichClocksAreChangedIsComparedWithNone() {
        var berlin = ZoneId.of("Europe/Berlin");
        var changed = LocalDate.of(2026, 10, 25);
        var first = changed.minusWeeks(7).atStartOfDay(berlin).toInstant();
        for (int hour = 0; hour < 12 * 7 * 24; hour++) {
            counts.put(first.plusSeconds(3600L * hour), 10L);
        }
        var baseline = new Baseline(berlin, date -> false, date -> false);

        assertThat(baseline.usual(Series.of(counts), Span.day(changed, berlin))).isInstanceOf(Usual.NotKnown.class);
        assertThat(baseline.usual(Series.of(counts), Span.day(changed.plusWeeks(1), berlin)))
                .isInstanceOfSatisfying(Usual.Known.class, known -> {
                    assertThat(known.median()).isEqualTo(240);
                    assertThat(known.basis().count()).isEqualTo(7);
                });
    }

    @Test
    void aSpanIsFullHoursOfOneDayAtMost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(at(TUESDAY, 1).plusSeconds(1), at(TUESDAY, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(at(TUESDAY, 2), at(TUESDAY, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(at(TUESDAY, 2), at(TUESDAY.plusDays(1), 4)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.of(Map.of(at(TUESDAY, 2).plusSeconds(1), 1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> Series.of(Map.of(at(TUESDAY, 2), -1L)));
    }

    private Usual usual(Span span) {
        return new Baseline(TOKYO, this::isHoliday, date -> false).usual(Series.of(counts), span);
    }

    private Usual.Known known(Span span) {
        var usual = usual(span);
        assertThat(usual).isInstanceOf(Usual.Known.class);
        return (Usual.Known) usual;
    }

    private static Span hour(int hour) {
        return Span.hour(at(TUESDAY, hour));
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(TOKYO).toInstant();
    }

    /** Up to and with the judged day. */
    private void recordWeeks(int weeks, ToLongFunction<LocalDateTime> count) {
        for (var hour = TUESDAY.minusWeeks(weeks).atStartOfDay();
                hour.isBefore(TUESDAY.plusDays(1).atStartOfDay());
                hour = hour.plusHours(1)) {
            counts.put(hour.atZone(TOKYO).toInstant(), count.applyAsLong(hour));
        }
    }

    private void recordDays(LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1)).forEach(date -> counts.put(at(date, 14), 100L));
    }

    private static long shop(LocalDateTime hour) {
        return switch (hour.getDayOfWeek()) {
            case SATURDAY -> 300;
            case SUNDAY -> 500;
            default -> Set.of(LABOUR_DAY, CULTURE_DAY).contains(hour.toLocalDate()) ? 500 : 100;
        };
    }

    private boolean isHoliday(LocalDate date) {
        return date.equals(LABOUR_DAY) || date.equals(CULTURE_DAY);
    }

    private static boolean isSale(LocalDate date) {
        return date.equals(LocalDate.of(2026, 11, 17)) || date.equals(LocalDate.of(2026, 11, 10));
    }
}
