package dev.kamae.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.core.Refusal;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class MishapTests {

    @Test
    void aFailureIsToldWithoutWhatItsMessageQuotes() {
        var sentence = Mishap.sentence(new IllegalStateException("token=s3cret"), "1a2b3c4d");

        assertThat(sentence.ja()).contains("IllegalStateException", "1a2b3c4d").doesNotContain("s3cret");
        assertThat(sentence.en()).contains("IllegalStateException", "1a2b3c4d").doesNotContain("s3cret");
    }

    @Test
    void theCauseSaysWhatHappened() {
        var failure = new IllegalStateException(new ConnectException("https://hooks.example/T0/secret"));

        assertThat(Mishap.sentence(failure, "1").en()).startsWith("The other side could not be reached.");
    }

    @Test
    void aRefusalSpeaksForItself() {
        assertThat(Mishap.sentence(new RuntimeException(new Declined()), "1").ja())
                .isEqualTo("実行履歴の整理");
    }

    private static final class Declined extends Refusal {

        Declined() {
            super("jobs.job.forget");
        }
    }
}
