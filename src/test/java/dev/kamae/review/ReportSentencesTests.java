package dev.kamae.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.core.Formats;
import dev.kamae.core.Language;
import dev.kamae.core.Score;
import dev.kamae.scoring.Counter;
import dev.kamae.scoring.Standing;
import dev.kamae.scoring.Thickness;
import dev.kamae.threats.ThreatId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReportSentencesTests {

    private final ReportSentences sentences = new ReportSentences(new Formats(Language.EN, ZoneOffset.UTC, _ -> false));

    @Test
    void aReviewIsMetByItsNumberAndItsQuestionStandsApart() {
        var line = advised(Named.same("SEC 2 How do you manage identities?"));

        assertThat(sentences.advice(line)).isEqualTo("Meet what is open in SEC 2 (+2.1 pt)");
        assertThat(sentences.adviceQuestion(line)).isEqualTo("How do you manage identities?");
    }

    @Test
    void aQuestionWithoutANumberIsSaidOnce() {
        var line = advised(Named.same("Other?"));

        assertThat(sentences.advice(line)).contains("Other?");
        assertThat(sentences.adviceQuestion(line)).isEmpty();
    }

    private static ThreatLine advised(Named question) {
        var counter = new Counter(new Score(34), 5, Thickness.MEDIUM);
        return new ThreatLine(
                new ThreatId("ddos"),
                Named.same("DDoS"),
                new Standing.Known(counter),
                null,
                null,
                null,
                null,
                new Advice.Settle(question, 2.1),
                null,
                null);
    }
}
