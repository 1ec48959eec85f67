package dev.kamae.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class DrillsTests {

    /** Noon in Tokyo. */
    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final ControlId RESTORING = new ControlId("restore-test");
    private static final ControlId BACKUPS = new ControlId("immutable-backups");

    @Autowired
    private Drills drills;

    @Autowired
    private Threats threats;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;
    private SignedInAs auditor;

    @BeforeEach
    void nothingRecorded() {
        RecordedStance.clear(jdbc);
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
        auditor = SignedInAs.person(jdbc, "auditor", Role.AUDITOR);
    }

    @ParameterizedTest
    @CsvSource({"5, 5, PASSED, 1", "5, 4, PARTLY, 0.8", "5, 0, FAILED, 0", "1, 1, PASSED, 1"})
    void howItWentIsToldByTheStepsThatWereMet(int steps, int met, DrillOutcome outcome, double share) {
        assertThat(held(TODAY, steps, met).outcome()).isEqualTo(outcome);
        assertThat(held(TODAY, steps, met).share()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 0", "5, 6", "5, -1", "1001, 1"})
    void noMoreStepsAreMetThanThereAre(int steps, int met) {
        assertThatThrownBy(() -> held(TODAY, steps, met)).isInstanceOf(DrillIncomplete.class);
    }

    @Test
    void aDrillIsAboutControlsAndItsLinkIsOneLine() {
        assertThatThrownBy(() -> new DrillContent(DrillKind.TABLETOP, TODAY, Set.of(), 1, 1, "", ""))
                .isInstanceOf(DrillIncomplete.class);
        assertThatThrownBy(() -> new DrillContent(DrillKind.TABLETOP, TODAY, Set.of(BACKUPS), 1, 1, "", "a\nb"))
                .isInstanceOf(DrillIncomplete.class);
    }

    @Test
    void aDrillIsReadAsItWasRecordedOnTheControlsThatItWasAbout() throws Exception {
        var drill = record(NOON, held(TODAY.minusDays(40), 5, 4));

        assertThat(auditor.call(() -> drills.all())).containsExactly(drill);
        assertThat(drill.content().controls()).containsExactlyInAnyOrder(RESTORING, BACKUPS);
        assertThat(drill.by().id()).isEqualTo(nakamura.id().toString());
        assertThat(of(RESTORING, NOON)).containsExactly(drill);
        assertThat(of(BACKUPS, NOON)).containsExactly(drill);
        assertThat(of(RESTORING, NOON.minusSeconds(1)))
                .as("nobody knew of it before")
                .isEmpty();
    }

    @Test
    void theNewestOfEachSortCounts() throws Exception {
        var newest = record(NOON, held(TODAY.minusDays(10), 5, 5));
        record(NOON, held(TODAY.minusDays(400), 5, 1));
        var other = record(
                NOON, new DrillContent(DrillKind.TABLETOP, TODAY.minusDays(500), Set.of(RESTORING), 2, 1, "", ""));

        assertThat(of(RESTORING, NOON)).containsExactlyInAnyOrder(newest, other);
        assertThat(auditor.call(() -> drills.all())).hasSize(3).first().isEqualTo(newest);
    }

    @Test
    void aCorrectionIsAnotherVersionAndThePastStaysAsItWas() throws Exception {
        var drill = record(NOON, held(TODAY, 5, 4));
        var later = NOON.plusSeconds(60);
        var corrected =
                nakamura.call(() -> TeamClock.at(later, () -> drills.correct(drill.id(), 1, held(TODAY, 5, 2))));

        assertThat(corrected.version()).isEqualTo(2);
        assertThat(of(RESTORING, NOON)).containsExactly(drill);
        assertThat(of(RESTORING, later)).containsExactly(corrected);
        assertThat(auditor.call(() -> drills.history(drill.id()))).containsExactly(drill, corrected);

        var refused = catchThrowableOfType(
                JudgedMeanwhile.class, () -> nakamura.call(() -> drills.correct(drill.id(), 1, held(TODAY, 5, 5))));
        assertThat(refused.theirs()).isEqualTo(corrected);
    }

    @Test
    void whatIsWithdrawnCountsNoLongerAndStaysInTheRecord() throws Exception {
        var drill = record(NOON, held(TODAY, 5, 4));
        var later = NOON.plusSeconds(60);
        nakamura.call(() -> TeamClock.at(later, () -> drills.withdraw(drill.id(), 1)));

        assertThat(of(RESTORING, later)).isEmpty();
        assertThat(auditor.call(() -> drills.all())).isEmpty();
        assertThat(auditor.call(() -> drills.history(drill.id()))).hasSize(2);
        assertThatThrownBy(() -> nakamura.call(() -> drills.correct(drill.id(), 2, held(TODAY, 5, 5))))
                .isInstanceOf(DrillWithdrawn.class);
        assertThat(jdbc.sql("select action from audit_row where subject = :subject order by id")
                        .param("subject", "drill:" + drill.id())
                        .query(String.class)
                        .list())
                .containsExactly("threats.drillRecorded", "threats.drillWithdrawn");
    }

    @Test
    void whatIsStillToComeOrUnknownIsRefused() {
        assertThatThrownBy(() -> record(NOON, held(TODAY.plusDays(1), 5, 5))).isInstanceOf(DrillNotHeldYet.class);
        var nowhere = new DrillContent(DrillKind.TABLETOP, TODAY, Set.of(new ControlId("nowhere")), 1, 1, "", "");
        assertThatIllegalArgumentException().isThrownBy(() -> record(NOON, nowhere));
    }

    @Test
    void whoMayNotEditRecordsNothing() throws Exception {
        var drill = record(NOON, held(TODAY, 5, 4));
        for (var role : List.of(Role.EXECUTIVE, Role.AUDITOR, Role.OWNER)) {
            var reader = SignedInAs.person(jdbc, "reader", role);
            assertDenied(() -> reader.call(() -> drills.record(held(TODAY, 5, 5))));
            assertDenied(() -> reader.call(() -> drills.correct(drill.id(), 1, held(TODAY, 5, 5))));
            assertDenied(() -> reader.call(() -> drills.withdraw(drill.id(), 1)));
        }
        var owner = SignedInAs.person(jdbc, "reader", Role.OWNER);
        assertDenied(() -> owner.call(() -> drills.all()));
        assertDenied(() -> owner.call(() -> drills.history(new DrillId(UUID.randomUUID()))));
    }

    private Drill record(Instant at, DrillContent content) throws Exception {
        return nakamura.call(() -> TeamClock.at(at, () -> drills.record(content)));
    }

    private List<Drill> of(ControlId control, Instant at) throws Exception {
        return auditor.call(() -> threats.stance(new ThreatId("ransomware"), at)).orElseThrow().controls().stream()
                .filter(one -> one.id().equals(control))
                .findFirst()
                .orElseThrow()
                .drills();
    }

    private static DrillContent held(LocalDate day, int steps, int met) {
        return new DrillContent(
                DrillKind.RESTORE_TEST, day, Set.of(RESTORING, BACKUPS), steps, met, " One table late ", "SEC-12");
    }

    private static void assertDenied(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(AccessDeniedException.class);
    }
}
