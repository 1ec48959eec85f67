package dev.kamae.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseHolidaysTests {

    private static final DateTimeFormatter GAZETTE = DateTimeFormatter.ofPattern("uuuu/M/d");

    private final JapaneseHolidays holidays = new JapaneseHolidays();

    @Test
    void everyDayIsWhatTheCabinetOfficePublished() throws IOException {
        var published = published();

        var told = LocalDate.of(2000, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(day -> holidays.key(day).isPresent())
                .collect(Collectors.toMap(day -> day, day -> name(day), (a, _) -> a, TreeMap::new));

        assertThat(told.keySet()).containsExactlyElementsOf(published.keySet());
        // it prints 休日 for every holiday that has no name in the Act itself
        assertThat(told)
                .allSatisfy((day, name) -> assertThat(published.get(day))
                        .satisfiesAnyOf(
                                own -> assertThat(own).isEqualTo(name),
                                rest -> assertThat(rest).contains("休日"),
                                sports -> assertThat(sports).startsWith(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-06, 振替休日", "2026-09-21, 敬老の日", "2026-09-22, 国民の休日", "2026-09-23, 秋分の日",
        "2026-11-23, 勤労感謝の日", "2027-03-21, 春分の日", "2027-03-22, 振替休日", "2027-09-23, 秋分の日",
        "2019-05-01, 天皇の即位の日", "2019-05-02, 国民の休日", "2020-07-24, スポーツの日", "2021-08-09, 振替休日",
        "2032-09-21, 国民の休日"
    })
    void aHolidayHasItsName(LocalDate date, String name) {
        assertThat(name(date)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-29",
        "2026-12-30",
        "2026-12-31",
        "2027-01-02",
        "2027-01-03",
        "2019-12-23",
        "2020-10-12",
        "2021-10-11",
        "2020-07-20",
        "1999-01-01",
        "2100-01-01"
    })
    void otherDaysAreNone(LocalDate date) {
        assertThat(holidays.key(date)).isEmpty();
    }

    @Test
    void everyNameIsThereInBothLanguages() {
        assertThat(LocalDate.of(2000, 1, 1)
                        .datesUntil(LocalDate.of(2030, 1, 1))
                        .map(holidays::key)
                        .flatMap(Optional::stream)
                        .distinct())
                .hasSize(21)
                .allSatisfy(key -> {
                    assertThat(Texts.text(Language.JA, key)).doesNotContain("!");
                    assertThat(Texts.text(Language.EN, key)).doesNotContain("!").doesNotContain("''");
                });
    }

    private String name(LocalDate day) {
        return Texts.text(Language.JA, holidays.key(day).orElseThrow());
    }

    private Map<LocalDate, String> published() throws IOException {
        try (var file = getClass().getResourceAsStream("cabinet-office-holidays.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(
                            line -> LocalDate.parse(line[0], GAZETTE), line -> line[1], (a, _) -> a, TreeMap::new));
        }
    }
}
