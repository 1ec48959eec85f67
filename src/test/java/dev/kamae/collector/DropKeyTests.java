package dev.kamae.collector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.documents.LogFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names come from whoever sends them. */
class DropKeyTests {

    @ParameterizedTest
    @CsvSource({
        "waf.log,                  '',                                    waf.log",
        "waf.log,                  s3://logs/AWSLogs/1/,                  s3://logs/AWSLogs/1/waf.log",
        "waf.log,                  s3://logs/AWSLogs/1,                   s3://logs/AWSLogs/1/waf.log",
        "waf.log,                  '  s3://logs/AWSLogs/1/waf.log ',      s3://logs/AWSLogs/1/waf.log",
        "waf.log,                  AWSLogs/1/,                            AWSLogs/1/waf.log",
    })
    void theKeyIsTheNameUnlessAPlaceIsGiven(String name, String folder, String key) {
        assertThat(DropKey.of(name, folder)).isEqualTo(new DropKey(name, key));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,           passwd",
        "..\\..\\windows\\waf.log,   waf.log",
        "C:\\Users\\me\\waf.log,     waf.log",
        "/,                          unnamed",
        "'   ',                      unnamed",
        "'',                         unnamed",
        "<img src=x onerror=alert(1)>.log, <img src=x onerror=alert(1)>.log",
    })
    void ofAPathOnlyTheLastPartIsTheName(String sent, String name) {
        assertThat(DropKey.of(sent, "").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u001bb", "a\u202eb", "a\u200bb", "a\ud800b"})
    void whatCannotBeSeenIsReplaced(String name) {
        assertThat(DropKey.of(name, name)).isEqualTo(new DropKey("a\uFFFDb", "a\uFFFDb/a\uFFFDb"));
    }

    @Test
    void aNameThatIsTooLongKeepsItsEnd() {
        var name = DropKey.of("x".repeat(300) + ".log.gz", "").name();

        assertThat(name).hasSize(255).endsWith("x.log.gz");
        assertThat(new LogFile(null, DropKey.of(name, "f".repeat(3_000)).key()).key())
                .hasSize(1_024);
    }
}
