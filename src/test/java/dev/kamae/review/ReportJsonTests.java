package dev.kamae.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.scoring.Band;
import dev.kamae.scoring.Standing;
import dev.kamae.threats.ThreatSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Months that were closed by a released version stay readable, and their hashes right. */
class ReportJsonTests {

    private static final String SHA_256 = "03d0f6e52891ee791fb812b6bb0f597d6fe1dab351ff77a5ba7bbcb5aa8160f0";

    @Test
    void aMonthOfTheFirstSchemaIsReadAsItWasClosed() throws IOException {
        var json = closed();
        var report = ReportJson.read(json);

        assertThat(ReportJson.sha256(json)).isEqualTo(SHA_256);
        assertThat(report.schema()).isEqualTo(1);
        assertThat(report.month()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(report.threats(ThreatSource.EXTERNAL).now().of(Band.ACT_NOW)).isEqualTo(3);
        assertThat(report.threats(ThreatSource.EXTERNAL).threats())
                .hasSize(15)
                .first()
                .satisfies(line -> assertThat(line.standing()).isInstanceOf(Standing.NotRecorded.class));
    }

    @Test
    void whatIsReadIsWrittenTheSameWay() throws IOException {
        assertThat(ReportJson.write(ReportJson.read(closed()))).isEqualTo(closed());
    }

    private static String closed() throws IOException {
        return new ClassPathResource("report-schema-1.json", ReportJsonTests.class)
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
