package dev.kamae.demo.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.demo.traffic.Playbill.Headline;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlaybillTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void anyFourteenDaysHoldEveryHeadline() {
        for (long seed = 0; seed < 20; seed++) {
            var bill = new Playbill(seed, date -> date.getDayOfMonth() % 9 == 0);
            for (int start = 0; start < 120; start++) {
                var first = NEW_YEAR.plusDays(start);

                assertThat(first.datesUntil(first.plusDays(14)).map(bill::of))
                        .as("seed %d from %s", seed, first)
                        .contains(Headline.values());
            }
        }
    }

    @Test
    void theWeekendAttackComesOnADayOffOnceAWeek() {
        var bill = new Playbill(5, date -> date.equals(LocalDate.of(2026, 1, 12)));
        var attacked = NEW_YEAR.plusDays(4)
                .datesUntil(NEW_YEAR.plusDays(4 + 70))
                .filter(date -> bill.of(date) == Headline.WEEKEND_ATTACK)
                .toList();

        assertThat(attacked).hasSize(10).allMatch(bill::isDayOff);
    }

    @Test
    void aHolidayMayBeAttackedToo() {
        var holiday = LocalDate.of(2026, 1, 12);

        assertThat(LongStream.range(0, 20)
                        .mapToObj(seed -> new Playbill(seed, holiday::equals))
                        .filter(bill -> bill.of(holiday) == Headline.WEEKEND_ATTACK))
                .isNotEmpty();
    }

    @Test
    void otherSeedsPlayOtherWeeks() {
        assertThat(LongStream.range(0, 20)
                        .mapToObj(seed -> new Playbill(seed, date -> false).of(NEW_YEAR))
                        .distinct())
                .hasSizeGreaterThan(2);
    }
}
