package dev.kamae.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Score;
import dev.kamae.scoring.OldScoreRow.Remark;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSource;
import dev.kamae.threats.ThreatSummary;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read out of a file with old scores, and what is said of each of its rows. */
class OldScoreFileTests {

    private static final ThreatId DDOS = new ThreatId("ddos");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final List<ThreatSummary> CATALOGUE = List.of(
            new ThreatSummary(DDOS, ThreatSource.EXTERNAL, "DDoS 攻撃", "DDoS", false),
            new ThreatSummary(new ThreatId("bots"), ThreatSource.EXTERNAL, "ボット・在庫の買い占め", "Bots", false));

    @Test
    void aSheetOfWindowsWithNamedColumnsInAnotherOrderIsRead() {
        var text = "脅威,年月,備考,対策度\r\nＤＤｏＳ　攻撃,2026年1月,\"CDN, 導入後\",４５\r\n";

        assertThat(read(text.getBytes(Charset.forName("windows-31j"))))
                .singleElement()
                .satisfies(row -> assertThat(row.score())
                        .hasValue(new OldScore(DDOS, LocalDate.of(2026, 1, 31), new Score(45), "CDN, 導入後")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-01-31",
        "2026/2, 2026-02-28",
        "2026/1/5, 2026-01-05",
        "2026.1.5, 2026-01-05",
        "2026年10月, 2026-10-31",
        "2026年10月3日, 2026-10-03",
        "２０２６年１月, 2026-01-31",
        "2026-11, 2026-11-16"
    })
    void monthsAndDaysAreReadAsPeopleWriteThem(String written, LocalDate day) {
        assertThat(read(written + ",ddos,40").getFirst().score())
                .hasValueSatisfying(score -> assertThat(score.day()).isEqualTo(day));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "last year,ddos,40 | DAY",
                "2026-13,ddos,40 | DAY",
                "2026-02-30,ddos,40 | DAY",
                "2026-12,ddos,40 | TO_COME",
                "2026-01,dragons,40 | THREAT",
                "2026-01,ddos,high | SCORE",
                "2026-01,ddos,101 | SCORE",
                "2026-01,ddos,-1 | SCORE",
                "2026-01,ddos,NaN | SCORE",
                "2026-01,ddos,75f | SCORE",
                "2026-01,ddos,0x1p3 | SCORE",
                "2026-01,ddos | SCORE"
            })
    void whatIsWrongWithARowIsSaid(String row, Remark remark) {
        assertThat(read(row)).singleElement().satisfies(read -> {
            assertThat(read.remarks()).containsExactly(remark);
            assertThat(read.isWrong()).isTrue();
        });
    }

    @Test
    void theSameThreatOnTheSameDayIsReadOnceAndOneThatIsThereIsReplaced() {
        var rows = read("2026-01,ddos,40\n2026/1/31,DDoS,50\n2026-02,bots,60");

        assertThat(rows.get(0).remarks()).isEmpty();
        assertThat(rows.get(1).remarks()).containsExactly(Remark.TWICE);
        assertThat(rows.get(2).remarks()).containsExactly(Remark.REPLACES);
        assertThat(rows.get(2).isWrong()).isFalse();
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> read("2026-01,\"ddos,40")).isInstanceOf(OldScoresRefused.class);
        assertThatThrownBy(() -> read(new byte[] {(byte) 0x81, (byte) 0xFF, (byte) 0xFF}))
                .isInstanceOf(OldScoresRefused.class);
        assertThatThrownBy(() -> read("2026-01,ddos,40\n".repeat(OldScores.MOST_ROWS + 1)))
                .isInstanceOf(OldScoresRefused.class);
        assertThat(read("\uFEFFmonth;threat;score\n\n")).isEmpty();
    }

    private static List<OldScoreRow> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<OldScoreRow> read(byte[] bytes) {
        var known = new OldScoreFile.OldScoreKey(new ThreatId("bots"), LocalDate.of(2026, 2, 28));
        return new OldScoreFile(CATALOGUE, TODAY, Set.of(known)).read(bytes);
    }
}
