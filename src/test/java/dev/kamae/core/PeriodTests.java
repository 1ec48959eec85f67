package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Period.Between;
import dev.kamae.core.Period.Comparison;
import dev.kamae.core.Period.Recent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Tuesday, 2026-11-24, 17:00:30 in Tokyo. */
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:30Z"), TOKYO);

    @ParameterizedTest
    @CsvSource({
        "LAST_HOUR,      2026-11-24T07:00:00Z, 2026-11-24T08:00:00Z",
        "LAST_3_HOURS,   2026-11-24T05:00:00Z, 2026-11-24T08:00:00Z",
        "TODAY,          2026-11-23T15:00:00Z, 2026-11-24T15:00:00Z",
        "LAST_24_HOURS,  2026-11-23T08:00:00Z, 2026-11-24T08:00:00Z",
        "LAST_7_DAYS,    2026-11-17T15:00:00Z, 2026-11-24T15:00:00Z",
        "LAST_30_DAYS,   2026-10-25T15:00:00Z, 2026-11-24T15:00:00Z",
        "LAST_13_MONTHS, 2025-10-31T15:00:00Z, 2026-11-24T15:00:00Z",
    })
    void aSpanEndsNowOrWithToday(Recent span, Instant from, Instant to) {
        assertThat(Period.of(span).range(clock)).isEqualTo(new TimeRange(from, to));
    }

    @Test
    void aDayIsTheTeamsDayAlsoWhenItHas23Hours() {
        var berlin = Clock.fixed(Instant.parse("2026-03-29T10:00:00Z"), ZoneId.of("Europe/Berlin"));

        assertThat(Period.of(Recent.TODAY).range(berlin).length()).hasHours(23);
        assertThat(new Period(Recent.TODAY, Comparison.YESTERDAY).compared(berlin))
                .hasValueSatisfying(range -> assertThat(range.length()).hasHours(24));
    }

    @Test
    void theSameTimeEarlierIsTheSameTimeOnTheWall() {
        var period = new Period(Recent.LAST_HOUR, Comparison.LAST_WEEK);

        assertThat(period.compared(clock))
                .contains(new TimeRange(Instant.parse("2026-11-17T07:00:00Z"), Instant.parse("2026-11-17T08:00:00Z")));
        assertThat(Period.of(Recent.LAST_HOUR).compared(clock)).isEmpty();
    }

    @Test
    void theSpanBeforeEndsWhereThisOneBeginsAndTheYearBeforeHasTheSameDates() {
        assertThat(new Period(Recent.LAST_3_HOURS, Comparison.BEFORE).compared(clock))
                .contains(new TimeRange(Instant.parse("2026-11-24T02:00:00Z"), Instant.parse("2026-11-24T05:00:00Z")));
        assertThat(new Period(Recent.LAST_7_DAYS, Comparison.BEFORE).compared(clock))
                .contains(new TimeRange(Instant.parse("2026-11-10T15:00:00Z"), Instant.parse("2026-11-17T15:00:00Z")));
        assertThat(new Period(Recent.TODAY, Comparison.LAST_YEAR).compared(clock))
                .contains(new TimeRange(Instant.parse("2025-11-23T15:00:00Z"), Instant.parse("2025-11-24T15:00:00Z")));
        var berlin = Clock.fixed(Instant.parse("2026-03-30T10:00:00Z"), ZoneId.of("Europe/Berlin"));
        assertThat(new Period(Recent.TODAY, Comparison.BEFORE).compared(berlin))
                .hasValueSatisfying(range -> assertThat(range.length()).hasHours(23));
    }

    @Test
    void anySpanCanBeComparedWithAndStaysWhenTheOtherOneChanges() {
        var chosen = between("2026-10-01T00:00", "2026-10-02T00:00");
        var period = Period.of(Recent.TODAY).comparedWith(chosen);

        assertThat(PeriodAddress.write(period))
                .isEqualTo(Map.of(
                        "span", List.of("today"),
                        "compare", List.of("other"),
                        "compare-from", List.of("2026-10-01T00:00"),
                        "compare-until", List.of("2026-10-02T00:00")));
        assertThat(period.compared(clock))
                .contains(new TimeRange(Instant.parse("2026-09-30T15:00:00Z"), Instant.parse("2026-10-01T15:00:00Z")));
        assertThat(period.with(Recent.LAST_7_DAYS).other()).isEqualTo(chosen);
        assertThat(period.with(Comparison.YESTERDAY).other()).isNull();
    }

    @Test
    void aPeriodIsNeverComparedWithAPartOfItself() {
        assertThat(Period.of(Recent.LAST_24_HOURS).comparisons()).containsExactly(Comparison.values());
        assertThat(Period.of(Recent.LAST_7_DAYS).comparisons()).doesNotContain(Comparison.YESTERDAY);
        assertThat(Period.of(Recent.LAST_30_DAYS).comparisons())
                .containsExactly(Comparison.NONE, Comparison.BEFORE, Comparison.LAST_YEAR, Comparison.OTHER);
        assertThat(Period.of(Recent.LAST_13_MONTHS).comparisons())
                .containsExactly(Comparison.NONE, Comparison.BEFORE, Comparison.OTHER);
        assertThat(Period.of(between("2026-11-22T00:00", "2026-11-23T00:01")).comparisons())
                .doesNotContain(Comparison.YESTERDAY)
                .contains(Comparison.LAST_WEEK);

        assertThatThrownBy(() -> new Period(Recent.LAST_7_DAYS, Comparison.YESTERDAY))
                .isInstanceOf(PeriodRefused.class);
        assertThat(new Period(Recent.TODAY, Comparison.YESTERDAY).with(Recent.LAST_7_DAYS))
                .isEqualTo(Period.of(Recent.LAST_7_DAYS));
    }

    @ParameterizedTest
    @EnumSource
    void anAddressIsReadAsItWasWritten(Recent span) {
        for (var comparison : Period.of(span).comparisons()) {
            var period = comparison == Comparison.OTHER
                    ? Period.of(span).comparedWith(between("2026-11-01T00:00", "2026-11-02T09:30"))
                    : new Period(span, comparison);

            assertThat(PeriodAddress.read(PeriodAddress.write(period), clock)).contains(period);
        }
    }

    @Test
    void anAddressCanNameTheMinutes() {
        var period = new Period(between("2026-11-24T13:00", "2026-11-24T16:30"), Comparison.YESTERDAY);

        assertThat(PeriodAddress.write(period))
                .isEqualTo(Map.of(
                        "from", List.of("2026-11-24T13:00"),
                        "until", List.of("2026-11-24T16:30"),
                        "compare", List.of("yesterday")));
        assertThat(PeriodAddress.read(PeriodAddress.write(period), clock)).contains(period);
        assertThat(period.range(clock))
                .isEqualTo(new TimeRange(Instant.parse("2026-11-24T04:00:00Z"), Instant.parse("2026-11-24T07:30:00Z")));
    }

    @Test
    void anAddressWithoutAPeriodNamesNone() {
        assertThat(PeriodAddress.read(Map.of("acl", List.of("www")), clock)).isEmpty();
        assertThat(PeriodAddress.read(Map.of("span", List.of("")), clock)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "span=5y                                                 | cannot be read",
                "span=24h&span=7d                                        | cannot be read",
                "span=24h&from=2026-11-24T00:00&until=2026-11-24T01:00      | cannot be read",
                "from=2026-11-24T00:00                                   | cannot be read",
                "from=yesterday&until=now                                   | cannot be read",
                "from=2026-02-30T00:00&until=2026-03-01T00:00               | cannot be read",
                "compare=yesterday                                       | cannot be read",
                "span=24h&compare=tomorrow                               | cannot be read",
                "span=30d&compare=yesterday                              | overlap",
                "span=24h&compare=other                                  | cannot be read",
                "span=24h&compare=other&compare-from=2026-11-02T00:00&compare-until=2026-11-01T00:00 | before the end",
                "from=2026-11-24T02:00&until=2026-11-24T01:00               | before the end",
                "from=2024-01-01T00:00&until=2026-01-01T00:00               | 400 days",
                "from=2026-11-24T17:01&until=2026-11-24T18:00               | future",
            })
    void nonsenseIsRefusedInASentence(String address, String sentence) {
        var parameters = Arrays.stream(address.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));

        assertThatThrownBy(() -> PeriodAddress.read(parameters, clock))
                .isInstanceOfSatisfying(
                        PeriodRefused.class,
                        refused -> assertThat(refused.sentence(Language.EN)).contains(sentence));
    }

    @Test
    void aStretchDrawnOnAChartIsWholeMinutes() {
        var drawn = new TimeRange(Instant.parse("2026-11-24T04:00:10Z"), Instant.parse("2026-11-24T04:00:40Z"));

        assertThat(Period.of(drawn, TOKYO)).isEqualTo(Period.of(between("2026-11-24T13:00", "2026-11-24T13:01")));
    }

    private static Between between(String from, String to) {
        return new Between(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }
}
