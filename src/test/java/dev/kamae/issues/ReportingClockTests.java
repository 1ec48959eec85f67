package dev.kamae.issues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.core.Holidays;
import dev.kamae.issues.Incident.Answer;
import dev.kamae.issues.ServiceLevel.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingClockTests {

    private static final Holidays THIRD_OF_NOVEMBER = date -> date.equals(LocalDate.of(2026, 11, 3));

    @ParameterizedTest(name = "noticed on {0}, on purpose: {1}")
    @CsvSource({
        "2026-10-01, NO, 2026-10-05, 2026-10-30",
        "2026-10-01, NOT_KNOWN, 2026-10-05, 2026-10-30",
        "2026-10-02, NO, 2026-10-06, 2026-11-02", // the thirtieth is a Saturday
        "2026-10-05, NO, 2026-10-09, 2026-11-04", // or a holiday
        "2026-10-01, YES, 2026-10-05, 2026-11-30", // sixty days end on a Sunday... of which the next is open
        "2026-12-02, NO, 2026-12-06, 2027-01-04" // offices are closed at the turn of the year
    })
    void theDayOnWhichItWasNoticedIsTheFirst(LocalDate noticed, Answer malice, LocalDate first, LocalDate last) {
        assertThat(clocks(Answer.YES, malice, noticed, null, null))
                .extracting(ReportingClock::until)
                .containsExactly(first, last);
    }

    @Test
    void nobodyIsToldWhereNoSuchDataAreInItOrItNeedNotBeReported() {
        var day = LocalDate.of(2026, 10, 1);

        assertThat(clocks(Answer.NO, Answer.YES, day, null, null)).isEmpty();
        assertThat(ReportingClock.of(incident(Answer.YES, Answer.NO, Answer.NO, null, null), day, THIRD_OF_NOVEMBER))
                .hasValue(List.of());
        assertThat(clocks(Answer.NOT_KNOWN, Answer.NO, day, null, null))
                .as("it runs until somebody knows")
                .hasSize(2);
    }

    @Test
    void whileNobodyKnowsWhenItWasNoticedNobodyKnowsByWhen() {
        assertThat(ReportingClock.of(incident(Answer.YES, Answer.YES, Answer.NO, null, null), null, THIRD_OF_NOVEMBER))
                .isEmpty();
    }

    @Test
    void whatIsLateIsToldAsLateReportedOrNot() {
        var noticed = LocalDate.of(2026, 10, 1);
        var clock = clocks(Answer.YES, Answer.NO, noticed, null, null).getFirst();
        assertThat(clock.standing(LocalDate.of(2026, 10, 5))).isEqualTo(Standing.WITHIN);
        assertThat(clock.standing(LocalDate.of(2026, 10, 6))).isEqualTo(Standing.PAST);
        assertThat(clock.left(LocalDate.of(2026, 10, 6))).isEqualTo(-1);

        var kept = clocks(Answer.YES, Answer.NO, noticed, LocalDate.of(2026, 10, 5), null)
                .getFirst();
        var missed = clocks(Answer.YES, Answer.NO, noticed, LocalDate.of(2026, 10, 6), null)
                .getFirst();
        assertThat(kept.standing(LocalDate.of(2027, 1, 1))).isEqualTo(Standing.KEPT);
        assertThat(missed.standing(LocalDate.of(2027, 1, 1))).isEqualTo(Standing.MISSED);
    }

    @Test
    void whoIsToldTheWholeAtOnceIsToldFirstByThat() {
        var noticed = LocalDate.of(2026, 10, 1);

        assertThat(clocks(Answer.YES, Answer.NO, noticed, null, noticed.plusDays(2)))
                .extracting(clock -> clock.standing(LocalDate.of(2027, 1, 1)))
                .containsExactly(Standing.KEPT, Standing.KEPT);
    }

    private static List<ReportingClock> clocks(
            Answer data, Answer malice, LocalDate noticed, @Nullable LocalDate first, @Nullable LocalDate last) {
        return ReportingClock.of(incident(data, Answer.NOT_KNOWN, malice, first, last), noticed, THIRD_OF_NOVEMBER)
                .orElseThrow();
    }

    private static Incident incident(
            Answer data, Answer reportable, Answer malice, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new Incident(null, null, null, null, null, data, reportable, malice, first, last);
    }
}
