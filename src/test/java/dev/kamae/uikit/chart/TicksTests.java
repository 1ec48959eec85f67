package dev.kamae.uikit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.core.Formats;
import dev.kamae.core.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void aDayEndsAtTwentyFour() {
        assertThat(labels(Language.JA, TOKYO, "2026-11-24T00:00", "2026-11-25T00:00", 13))
                .containsExactly(
                        "0:00", "2:00", "4:00", "6:00", "8:00", "10:00", "12:00", "14:00", "16:00", "18:00", "20:00",
                        "22:00", "24:00");
    }

    @Test
    void anHourHasFullMinutes() {
        assertThat(labels(Language.JA, TOKYO, "2026-11-24T16:03", "2026-11-24T17:03", 13))
                .startsWith("16:05", "16:10")
                .endsWith("16:55", "17:00");
    }

    @Test
    void severalDaysNameTheirMidnights() {
        assertThat(labels(Language.JA, TOKYO, "2026-11-23T12:00", "2026-11-25T12:00", 8))
                .containsExactly("12:00", "11/24", "12:00", "11/25", "12:00");
        assertThat(labels(Language.EN, TOKYO, "2026-11-18T00:00", "2026-11-25T00:00", 13))
                .startsWith("18 Nov", "19 Nov");
    }

    @Test
    void aYearNamesItsMonths() {
        assertThat(labels(Language.JA, TOKYO, "2025-11-01T00:00", "2026-12-01T00:00", 15))
                .startsWith("2025/11", "2025/12", "2026/01")
                .endsWith("2026/12");
        assertThat(labels(Language.EN, TOKYO, "2025-11-01T00:00", "2026-12-01T00:00", 15))
                .startsWith("Nov 2025");
    }

    @Test
    void theClockOfTheZoneHoldsAlsoWhenItIsTurned() {
        var berlin = ZoneId.of("Europe/Berlin");

        assertThat(labels(Language.EN, berlin, "2026-03-29T00:00", "2026-03-30T00:00", 9))
                .containsExactly("0:00", "3:00", "6:00", "9:00", "12:00", "15:00", "18:00", "21:00", "24:00");
    }

    private static List<String> labels(Language language, ZoneId zone, String from, String to, int most) {
        return Ticks.of(new Formats(language, zone, day -> false), at(from, zone), at(to, zone), most).stream()
                .map(Drawing.Tick::label)
                .toList();
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
