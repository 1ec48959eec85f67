package dev.kamae.threats;

import static dev.kamae.threats.CheckFixtures.list;
import static dev.kamae.threats.CheckFixtures.prowler;
import static dev.kamae.threats.CheckFixtures.securityHub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.KamaeTest;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class ChecksTests {

    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");
    private static final byte[] FILE = list(
            prowler("s3_block", "shop", "PASS", "Critical", "SEC03-BP07"),
            prowler("s3_block", "logs", "FAIL", "Critical", "SEC03-BP07"),
            prowler("s3_block", "logs", "PASS", "Critical", "SEC03-BP07"),
            prowler("iam_policy", "admin", "FAIL", "Low", "SEC03-BP02"),
            prowler("cost_tags", "shop", "FAIL", "High", "COST01-BP02"));

    @Autowired
    private Checks checks;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;

    @BeforeEach
    void nothingRecorded() {
        RecordedStance.clear(jdbc);
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
    }

    @Test
    void theShareOfAQuestionIsTheMeanOverItsChecksBySeverityAndNotOverResources() throws Exception {
        var report = importAt(NOON, "run.json", FILE);

        var imported = Objects.requireNonNull(report.imported());
        assertThat(imported.findings()).isEqualTo(5);
        assertThat(imported.checks()).isEqualTo(2);
        assertThat(imported.unmapped()).containsExactly("cost_tags");
        assertThat(standings(NOON)).singleElement().satisfies(standing -> {
            assertThat(standing.question()).isEqualTo(SecurityQuestion.PERMISSIONS);
            assertThat(standing.account()).isEqualTo("111122223333");
            assertThat(standing.at()).isEqualTo(Instant.parse("2026-11-16T02:00:00.123456Z"));
            assertThat(standing.results()).hasSize(2);
            assertThat(standing.share())
                    .as("half of the buckets, as a resource that failed once has failed, by 4 to 1")
                    .isEqualTo((4 * 0.5 + 1 * 0) / 5, within(1e-12));
        });
        assertThat(standings(NOON.minusSeconds(1))).isEmpty();
    }

    @Test
    void theSameBytesAgainChangeNothing() throws Exception {
        var first = importAt(NOON, "run.json", FILE);
        var again = importAt(NOON.plusSeconds(60), "copy.json", FILE);

        assertThat(again.known()).isTrue();
        assertThat(again.imported()).isEqualTo(first.imported());
        assertThat(nakamura.call(() -> checks.imports())).hasSize(1);
        assertThat(jdbc.sql("select count(*) from audit_row where subject = :subject")
                        .param(
                                "subject",
                                "checks:"
                                        + Objects.requireNonNull(first.imported())
                                                .id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theNewestRunOfAnAccountCountsWheneverItComesIn() throws Exception {
        importAt(NOON, "run.json", FILE);
        var earlier = new String(FILE, StandardCharsets.UTF_8)
                .replace("2026-11-16T02", "2026-10-16T02")
                .replace("FAIL", "PASS");
        var later = NOON.plusSeconds(60);
        importAt(later, "old.json", earlier.getBytes(StandardCharsets.UTF_8));
        importAt(later, "hub.json", list(securityHub("IAM.4", "root", "PASSED", "INFORMATIONAL")));

        assertThat(standings(later))
                .hasSize(2)
                .first()
                .extracting(CheckStanding::share)
                .isEqualTo(0.4);
        assertThat(standings(later)).last().satisfies(standing -> {
            assertThat(standing.source()).isEqualTo(CheckSource.SECURITY_HUB);
            assertThat(standing.question()).isEqualTo(SecurityQuestion.IDENTITIES);
            assertThat(standing.results())
                    .containsExactly(
                            new CheckResult("IAM.4", "Control IAM.4", Severity.MEDIUM, 1, 0, Set.of("identities")));
        });
    }

    @Test
    void aControlOfSecurityHubIsAboutTheQuestionOfItsExactRowElseOfItsService() throws Exception {
        importAt(
                NOON,
                "hub.json",
                list(
                        securityHub("S3.5", "a", "FAILED", "MEDIUM"),
                        securityHub("S3.99", "a", "FAILED", "MEDIUM"),
                        securityHub("Braket.1", "a", "FAILED", "MEDIUM")));

        assertThat(standings(NOON))
                .extracting(CheckStanding::question)
                .containsExactlyInAnyOrder(SecurityQuestion.PROTECT_DATA_TRANSIT, SecurityQuestion.PERMISSIONS);
        assertThat(nakamura.call(() -> checks.imports()).getFirst().unmapped()).containsExactly("Braket.1");
    }

    @Test
    void ofAFileWithOneWrongFindingNothingComesIn() throws Exception {
        var report = importAt(
                NOON,
                "run.json",
                list(prowler("s3_block", "shop", "PASS", "High", "SEC03-BP07"), "{\"metadata\": {\"event_code\": 1}}"));

        assertThat(report.imported()).isNull();
        assertThat(report.troubles())
                .containsExactly(new CheckTrouble(CheckTrouble.Reason.FIELD_MISSING, "2 cloud.account.uid"));
        assertThat(nakamura.call(() -> checks.imports())).isEmpty();
        assertThat(importAt(NOON, "run.json", list(prowler("s3", "shop", "MANUAL", "High", "SEC03-BP07")))
                        .troubles())
                .containsExactly(new CheckTrouble(CheckTrouble.Reason.NOTHING_COUNTS, "1"));
        assertThat(importAt(NOON, "large.json", new byte[Checks.MOST_BYTES + 1]).troubles())
                .containsExactly(new CheckTrouble(CheckTrouble.Reason.TOO_LARGE, "64"));
    }

    @Test
    void whoMayNotEditImportsNothing() {
        for (var role : List.of(Role.EXECUTIVE, Role.AUDITOR, Role.OWNER)) {
            var reader = SignedInAs.person(jdbc, "reader", role);
            assertThatThrownBy(() -> reader.call(() -> checks.importFile("run.json", FILE)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        var owner = SignedInAs.person(jdbc, "reader", Role.OWNER);
        assertThatThrownBy(() -> owner.call(() -> checks.imports())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> owner.call(() -> checks.standings(NOON))).isInstanceOf(AccessDeniedException.class);
    }

    private CheckReport importAt(Instant at, String name, byte[] bytes) throws Exception {
        return nakamura.call(() -> TeamClock.at(at, () -> checks.importFile(name, bytes)));
    }

    private List<CheckStanding> standings(Instant at) throws Exception {
        return nakamura.call(() -> checks.standings(at));
    }
}
