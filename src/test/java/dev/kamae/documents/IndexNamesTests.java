package dev.kamae.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexNamesTests {

    /** The weeks are those of Python's {@code %W}, which the SIEM loader uses. */
    @ParameterizedTest
    @CsvSource({
        "daily,,+00:00,2026-11-24T08:00:00Z,log-aws-waf-2026-11-24",
        "monthly,,+00:00,2026-11-24T08:00:00Z,log-aws-waf-2026-11",
        "yearly,,+00:00,2026-11-24T08:00:00Z,log-aws-waf-2026",
        "weekly,,+00:00,2026-11-24T08:00:00Z,log-aws-waf-2026-w47",
        "weekly,,+00:00,2026-01-01T00:00:00Z,log-aws-waf-2026-w00",
        "weekly,,+00:00,2026-01-05T00:00:00Z,log-aws-waf-2026-w01",
        "weekly,,+00:00,2024-01-01T00:00:00Z,log-aws-waf-2024-w01",
        "weekly,,+00:00,2024-12-30T00:00:00Z,log-aws-waf-2024-w53",
        "weekly,,+00:00,2023-12-31T00:00:00Z,log-aws-waf-2023-w52",
        "Monthly,shop,+00:00,2026-11-24T08:00:00Z,log-aws-waf-shop-2026-11",
        "daily,,+09:00,2026-11-24T14:59:59.999Z,log-aws-waf-2026-11-24",
        "daily,,+09:00,2026-11-24T15:00:00Z,log-aws-waf-2026-11-25",
        "monthly,,-03:30,2026-12-01T03:29:59Z,log-aws-waf-2026-11",
        "yearly,a-b,+09:00,2026-12-31T15:00:00Z,log-aws-waf-a-b-2027"
    })
    void anIndexIsNamedAsTheSiemLoaderNamesIt(
            String rotation, String suffix, String zone, Instant moment, String name) {
        var names = IndexNames.of(rotation, suffix == null ? "" : suffix, zone);

        assertThat(names.name(LogType.WAF, moment)).isEqualTo(name);
        assertThat(IndexNames.dated(LogType.WAF, name)).hasValueSatisfying(dated -> {
            var day = LocalDate.ofInstant(moment, names.zone());
            assertThat(dated.rotation()).isEqualTo(names.rotation());
            assertThat(dated.suffix()).isEqualTo(names.suffix());
            assertThat(day).isAfterOrEqualTo(dated.from()).isBefore(dated.until());
            assertThat(names.name(LogType.WAF, dated.from())).isEqualTo(name);
            assertThat(names.name(LogType.WAF, dated.until())).isNotEqualTo(name);
        });
    }

    @Test
    void whatWasWrittenWhileAnIndexWasClosedBelongsToItsDate() {
        assertThat(IndexNames.dated(LogType.WAF, "log-aws-waf-2026-01_02"))
                .isEqualTo(IndexNames.dated(LogType.WAF, "log-aws-waf-2026-01"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log-aws-waf-000001",
                "log-aws-waf-001",
                "log-aws-waf",
                "log-aws-waf-",
                "log-aws-waf-old",
                "log-aws-waf-2026-13",
                "log-aws-waf-2026-w54",
                "log-aws-waf-2026-02-30",
                "log-aws-elb-2026-11",
                "other-2026-11"
            })
    void aNameWithoutADateTellsNothing(String name) {
        assertThat(IndexNames.dated(LogType.WAF, name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hourly,a,+09:00,rotation",
        "auto,a,+09:00,rotation",
        "daily,Shop,+09:00,suffix",
        "daily,'a,b',+09:00,suffix",
        "daily,-a,+09:00,suffix",
        "daily,a,Asia/Tokyo,zone",
        "daily,a,+25:00,zone"
    })
    void whatIsNotUnderstoodIsSaidInASentence(String rotation, String suffix, String zone, String about) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexNames.of(rotation, suffix, zone))
                .withMessageContaining(about);
    }
}
