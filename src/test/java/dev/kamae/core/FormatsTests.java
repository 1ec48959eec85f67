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
