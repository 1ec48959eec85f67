package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTests {

    private static final LocalDate LABOUR_THANKSGIVING = LocalDate.of(2026, 11, 23);
    private static final LocalDate THE_DAY_AFTER = LABOUR_THANKSGIVING.plusDays(1);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 4);
    private static final Instant FIVE_IN_TOKYO = Instant.parse("2026-11-24T08:00:00Z");

    private final Formats japanese = formats(Language.JA);
    private final Formats english = formats(Language.EN);

    @Test
    void aDateTellsItsWeekday() {
        assertThat(japanese.date(THE_DAY_AFTER)).isEqualTo("2026/11/24(火)");
        assertThat(english.date(THE_DAY_AFTER)).isEqualTo("Tue 2026-11-24");
    }

    @Test
    void japaneseDatesMarkHolidays() {
        assertThat(japanese.date(LABOUR_THANKSGIVING)).isEqualTo("2026/11/23(月・祝)");
        assertThat(english.date(LABOUR_THANKSGIVING)).isEqualTo("Mon 2026-11-23");
    }

    @Test
    void aMomentIsToldInTheTeamsZone() {
        assertThat(japanese.moment(FIVE_IN_TOKYO)).isEqualTo("2026/11/24(火)17:00");
        assertThat(english.moment(FIVE_IN_TOKYO)).isEqualTo("Tue 2026-11-24 17:00");
        assertThat(japanese.moment(Instant.parse("2026-11-23T15:00:00Z"))).isEqualTo("2026/11/24(火)00:00");
    }

    @Test
    void aMomentOfThisYearNeedsNoYear() {
        var thisYear = LocalDate.of(2026, 12, 31);
        assertThat(japanese.dayMoment(FIVE_IN_TOKYO, thisYear)).isEqualTo("11/24(火)17:00");
        assertThat(english.dayMoment(FIVE_IN_TOKYO, thisYear)).isEqualTo("Tue 24 Nov 17:00");
        assertThat(english.dayMoment(FIVE_IN_TOKYO, thisYear.plusDays(1))).isEqualTo("Tue 2026-11-24 17:00");
    }

    @Test
    void listsLeaveThisYearOut() {
        assertThat(japanese.shortDate(THE_DAY_AFTER, LABOUR_THANKSGIVING)).isEqualTo("11/24");
        assertThat(english.shortDate(THE_DAY_AFTER, LABOUR_THANKSGIVING)).isEqualTo("24 Nov");
        assertThat(japanese.shortDate(THE_DAY_AFTER, NEXT_YEAR)).isEqualTo("2026/11/24");
        assertThat(english.shortDate(THE_DAY_AFTER, NEXT_YEAR)).isEqualTo("2026-11-24");
    }

    @Test
    void feedsTellTheMinute() {
        assertThat(japanese.shortMoment(FIVE_IN_TOKYO, THE_DAY_AFTER)).isEqualTo("11/24 17:00");
        assertThat(english.shortMoment(FIVE_IN_TOKYO, THE_DAY_AFTER)).isEqualTo("24 Nov 17:00");
        assertThat(english.shortMoment(FIVE_IN_TOKYO, NEXT_YEAR)).isEqualTo("2026-11-24 17:00");
    }

    @Test
    void figuresAreGroupedAndNeverAbbreviated() {
        assertThat(japanese.count(412_806)).isEqualTo("412,806");
        assertThat(english.count(1_234_567_890_123L)).isEqualTo("1,234,567,890,123");
        assertThat(english.count(0)).isEqualTo("0");
    }

    @Test
    void aSpanIsToldInItsTwoLargestUnits() {
        assertThat(japanese.span(Duration.ofMinutes(192))).isEqualTo("3時間12分");
        assertThat(english.span(Duration.ofMinutes(192))).isEqualTo("3 h 12 min");
        assertThat(japanese.span(Duration.ofHours(49))).isEqualTo("49時間0分");
        assertThat(japanese.span(Duration.ofSeconds(719))).isEqualTo("11分");
        assertThat(english.span(Duration.ofSeconds(60))).isEqualTo("1 min");
        assertThat(japanese.span(Duration.ofMillis(59_999))).isEqualTo("59秒");
        assertThat(english.span(Duration.ZERO)).isEqualTo("0 s");
    }

    @Test
    void aTileTellsALargeFigureInFewSigns() {
        assertThat(japanese.abbreviated(99_999)).isEqualTo(new Quantity("99,999", ""));
        assertThat(japanese.abbreviated(161_880)).isEqualTo(new Quantity("16.2", "万"));
        assertThat(japanese.abbreviated(1_620_412)).isEqualTo(new Quantity("162.0", "万"));
        assertThat(japanese.abbreviated(95_000_000)).isEqualTo(new Quantity("9,500.0", "万"));
        assertThat(japanese.abbreviated(99_999_999)).isEqualTo(new Quantity("1.0", "億"));
        assertThat(japanese.abbreviated(0)).isEqualTo(new Quantity("0", ""));
        assertThat(japanese.abbreviated(87.24)).isEqualTo(new Quantity("87.2", ""));

        assertThat(english.abbreviated(999_999)).isEqualTo(new Quantity("999,999", ""));
        assertThat(english.abbreviated(1_620_412)).isEqualTo(new Quantity("1.62", "M"));
        assertThat(english.abbreviated(16_204_120)).isEqualTo(new Quantity("16.2", "M"));
        assertThat(english.abbreviated(999_999_999)).isEqualTo(new Quantity("1.00", "bn"));
        assertThat(english.abbreviated(-1_620_412)).isEqualTo(new Quantity("-1.62", "M"));
    }

    @Test
    void aShareThatIsNotNothingIsNotWrittenAsNothing() {
        assertThat(japanese.share(.2349)).isEqualTo("23.5%");
        assertThat(japanese.share(0)).isEqualTo("0.0%");
        assertThat(japanese.share(.0004)).isEqualTo("0.1%未満");
        assertThat(english.share(.0004)).isEqualTo("<0.1%");
        assertThat(english.share(1)).isEqualTo("100.0%");
    }

    @Test
    void aRatioHasTheDecimalsThatTellSomething() {
        assertThat(japanese.times(1.8)).isEqualTo("1.8倍");
        assertThat(english.times(1.8)).isEqualTo("×1.8");
        assertThat(japanese.times(1.024)).isEqualTo("1.02倍");
        assertThat(japanese.times(.041)).isEqualTo("0.04倍");
        assertThat(japanese.times(1234.5)).isEqualTo("1,235倍");
    }

    @Test
    void aDifferenceHasItsSign() {
        assertThat(japanese.points(12.34)).isEqualTo("+12.3pt");
        assertThat(english.points(-1.25)).isEqualTo("−1.3 pt");
        assertThat(english.points(.04)).isEqualTo("±0.0 pt");
    }

    @Test
    void aFigureHasATenthOnlyWhereSomebodyReadsIt() {
        assertThat(english.figure(12.34)).isEqualTo("12.3");
        assertThat(english.figure(1234.5)).isEqualTo("1,235");
        assertThat(english.figure(7)).isEqualTo("7");
    }

    @Test
    void aStretchNamesItsDayOnce() {
        var tenMinutes = new TimeRange(FIVE_IN_TOKYO, FIVE_IN_TOKYO.plus(Duration.ofMinutes(10)));
        assertThat(japanese.stretch(tenMinutes)).isEqualTo("11/24(火)17:00〜17:10");
        assertThat(english.stretch(tenMinutes)).isEqualTo("Tue 24 Nov 17:00–17:10");

        var toMidnight = new TimeRange(FIVE_IN_TOKYO, FIVE_IN_TOKYO.plus(Duration.ofHours(7)));
        assertThat(japanese.stretch(toMidnight)).isEqualTo("11/24(火)17:00〜24:00");
        var overnight = new TimeRange(FIVE_IN_TOKYO.minus(Duration.ofHours(24)), FIVE_IN_TOKYO);
        assertThat(japanese.stretch(overnight)).isEqualTo("11/23(月・祝)17:00〜11/24(火)17:00");
        var day = new TimeRange(FIVE_IN_TOKYO.minus(Duration.ofHours(17)), FIVE_IN_TOKYO.plus(Duration.ofHours(7)));
        assertThat(japanese.stretch(day)).isEqualTo("11/24(火)");
        var twoDays = new TimeRange(FIVE_IN_TOKYO.minus(Duration.ofHours(41)), FIVE_IN_TOKYO.plus(Duration.ofHours(7)));
        assertThat(english.stretch(twoDays)).isEqualTo("Mon 23 Nov–Tue 24 Nov");
    }

    @Test
    void aStretchOutsideThisYearHasItsYears() {
        var hour = new TimeRange(FIVE_IN_TOKYO, FIVE_IN_TOKYO.plus(Duration.ofHours(1)));
        assertThat(japanese.stretch(hour, THE_DAY_AFTER)).isEqualTo("11/24(火)17:00〜18:00");
        assertThat(japanese.stretch(hour, NEXT_YEAR)).isEqualTo("2026/11/24(火)17:00〜18:00");
        assertThat(english.stretch(hour, NEXT_YEAR)).isEqualTo("Tue 2026-11-24 17:00–18:00");

        var turnOfTheYear = new TimeRange(Instant.parse("2026-12-30T15:00:00Z"), Instant.parse("2027-01-04T15:00:00Z"));
        assertThat(japanese.stretch(turnOfTheYear, NEXT_YEAR)).isEqualTo("2026/12/31(木)〜2027/01/04(月)");
        assertThat(japanese.stretch(turnOfTheYear, THE_DAY_AFTER)).isEqualTo("2026/12/31(木)〜2027/01/04(月)");
    }

    @Test
    void everyLocaleHasOneOfTheTwoLanguages() {
        assertThat(Language.of(Locale.JAPAN)).isEqualTo(Language.JA);
        assertThat(Language.of(Locale.UK)).isEqualTo(Language.EN);
        assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.EN);
        assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.EN);
    }

    private static Formats formats(Language language) {
        return new Formats(language, ZoneId.of("Asia/Tokyo"), LABOUR_THANKSGIVING::equals);
    }
}
