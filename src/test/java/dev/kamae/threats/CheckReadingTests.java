package dev.kamae.threats;

import static dev.kamae.threats.CheckFixtures.held;
import static dev.kamae.threats.CheckFixtures.list;
import static dev.kamae.threats.CheckFixtures.prowler;
import static dev.kamae.threats.CheckFixtures.securityHub;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.threats.CheckTrouble.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckReadingTests {

    private static final Instant NOW = Instant.parse("2026-11-16T03:00:00Z");
    private static final String PASSED = prowler("s3_block", "shop", "PASS", "High", "SEC03-BP07");

    @Test
    void findingsOfProwlerComeAsAListOrAsLines() {
        for (var text : List.of("[" + PASSED + "," + PASSED + "]", PASSED.replace("\n", "") + "\n" + PASSED)) {
            var file = read(text);
            assertThat(file.troubles()).isEmpty();
            assertThat(file.source()).isEqualTo(CheckSource.PROWLER);
            assertThat(file.findings()).isEqualTo(2);
            assertThat(file.runs()).containsEntry("111122223333", Instant.parse("2026-11-16T02:00:00.123456Z"));
        }
    }

    @Test
    void findingsOfSecurityHubComeAsTheCommandLinePrintsThem() {
        var file = CheckReading.read(
                held(List.of(
                        securityHub("IAM.4", "root", "FAILED", "CRITICAL"),
                        securityHub("EC2.7", "disk", "WARNING", "MEDIUM"),
                        securityHub("EC2.7", "gone", "PASSED", "MEDIUM").replace("\"ACTIVE\"", "\"ARCHIVED\""),
                        securityHub("EC2.7", "quiet", "FAILED", "MEDIUM").replace("\"NEW\"", "\"SUPPRESSED\""))),
                NOW);

        assertThat(file.troubles()).isEmpty();
        assertThat(file.source()).isEqualTo(CheckSource.SECURITY_HUB);
        assertThat(file.findings()).isEqualTo(1);
        assertThat(file.skipped()).isEqualTo(3);
    }

    @Test
    void whatIsMutedOrLeftToAPersonCountsNeitherWay() {
        var file =
                read("[" + PASSED.replace("\"New\"", "\"Suppressed\"") + "," + PASSED.replace("PASS", "MANUAL") + "]");

        assertThat(file.findings()).isZero();
        assertThat(file.skipped()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "[]", "{\"Findings\": []}"})
    void nothingInItIsSaid(String text) {
        assertThat(read(text).troubles()).extracting(CheckTrouble::reason).containsExactly(Reason.EMPTY);
    }

    @Test
    void aFileThatIsCutAnywhereIsNeverTakenForAWholeOne() {
        var whole = list(PASSED, PASSED);
        for (var length = 1; length < whole.length; length++) {
            assertThat(CheckReading.read(Arrays.copyOf(whole, length), NOW).troubles())
                    .as("the first %s bytes", length)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event_code\": \"s3_block | event_code\": \" | FIELD_WRONG | 1 metadata.event_code",
                "\"uid\": \"111122223333\" | \"name\": \"x\" | FIELD_MISSING | 1 cloud.account.uid",
                "\"status_code\": \"PASS\" | \"status_code\": 1 | FIELD_WRONG | 1 status_code",
                "2026-11-16T02:00:00.123456 | yesterday | FIELD_WRONG | 1 time_dt",
                "2026-11-16T02:00:00.123456 | 2026-12-16T02:00:00 | STILL_TO_COME | 1",
                "\"event_code\" | \"code\" | NOT_FINDINGS | 1"
            })
    void whatIsWrongIsToldWithItsPlace(String part, String instead, Reason reason, String where) {
        assertThat(PASSED).contains(part);

        assertThat(read(PASSED.replace(part, instead)).troubles()).containsExactly(new CheckTrouble(reason, where));
    }

    @Test
    void twoToolsInAFileAreRefusedAndSoIsWhatIsNoJson() {
        var mixed = read("[" + PASSED + "," + securityHub("IAM.4", "root", "FAILED", "HIGH") + "]");
        assertThat(mixed.troubles()).containsExactly(new CheckTrouble(Reason.TWO_SOURCES, "2"));

        assertThat(read("<html>").troubles()).extracting(CheckTrouble::reason).containsExactly(Reason.NOT_JSON);
        assertThat(read("[".repeat(200)).troubles()).isNotEmpty();
        assertThat(read("[1, \"x\"]").troubles())
                .extracting(CheckTrouble::reason)
                .containsExactly(Reason.NOT_FINDINGS, Reason.NOT_FINDINGS);
    }

    @Test
    void onlyTheFirstTroublesAreTold() {
        assertThat(read("[" + "1,".repeat(500) + "1]").troubles()).hasSize(CheckFile.MOST_TROUBLES);
    }

    private static CheckFile read(String text) {
        return CheckReading.read(text.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
