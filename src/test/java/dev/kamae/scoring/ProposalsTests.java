package dev.kamae.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.Assessment;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Controls;
import dev.kamae.threats.DrillContent;
import dev.kamae.threats.DrillKind;
import dev.kamae.threats.Drills;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class ProposalsTests {

    private static final Instant OCTOBER = Instant.parse("2026-10-20T03:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");
    private static final ControlId RESTORE = new ControlId("restore-test");

    @Autowired
    private Proposals proposals;

    @Autowired
    private Controls controls;

    @Autowired
    private Drills drills;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs analyst;

    @BeforeEach
    void aRestoreTestThatWentBetterThanItWasJudged() throws Exception {
        RecordedStance.clear(jdbc);
        jdbc.sql("truncate proposal_decision").update();
        jdbc.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue")
                .update();
        analyst = SignedInAs.person(jdbc, "reconsiderer", Role.ANALYST);
        TeamClock.at(OCTOBER, () -> {
            analyst.call(() -> controls.assess(RESTORE, 0, new Maturity(1), "Nobody has tried"));
            return drill(5, LocalDate.of(2026, 10, 20));
        });
    }

    @Test
    void whatEvidenceHasSaidForTwoWeeksIsProposedAndChangesNothing() throws Exception {
        assertThat(open(OCTOBER.plus(Duration.ofDays(13)))).isEmpty();

        assertThat(open(NOON)).singleElement().satisfies(proposal -> {
            assertThat(proposal.id()).isEqualTo(RESTORE);
            assertThat(proposal.from()).isEqualTo(new Maturity(1));
            assertThat(proposal.to()).isEqualTo(new Maturity(5));
        });
        assertThat(assessments()).hasSize(1);
    }

    @Test
    void anAcceptedOneIsAnAssessmentWithTheEvidenceAsItsNote() throws Exception {
        TeamClock.at(NOON, () -> {
            analyst.run(() -> proposals.accept(proposals.open().getFirst(), "Reconsidered: the restore test passed"));
            return true;
        });

        assertThat(assessments().getLast().maturity()).isEqualTo(new Maturity(5));
        assertThat(assessments().getLast().note()).isEqualTo("Reconsidered: the restore test passed");
        assertThat(open(NOON)).isEmpty();
        assertThat(analyst.call(proposals::decided)).singleElement().satisfies(decision -> {
            assertThat(decision.accepted()).isTrue();
            assertThat(decision.control()).isEqualTo(RESTORE);
        });
    }

    @Test
    void aDeclinedOneStaysAwayUntilTheEvidenceSaysSomethingElse() throws Exception {
        decline(NOON, "The test was an easy one");

        var month = NOON.plus(Duration.ofDays(30));
        assertThat(open(month)).isEmpty();
        assertThat(assessments()).hasSize(1);
        TeamClock.at(month, () -> drill(4, LocalDate.of(2026, 12, 16)));
        assertThat(open(month))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.to()).isEqualTo(new Maturity(4)));
    }

    @Test
    void whoComesSecondIsToldThatItIsDecided() throws Exception {
        var seen = open(NOON).getFirst();
        decline(NOON, "The test was an easy one");

        assertThatThrownBy(() -> TeamClock.at(NOON, () -> {
                    analyst.run(() -> proposals.accept(seen, "Mine"));
                    return true;
                }))
                .isInstanceOf(ProposalGone.class);
        assertThat(assessments()).hasSize(1);
    }

    @Test
    void toDeclineTakesAReasonAndWhoEditsTheRegister() throws Exception {
        assertThatThrownBy(() -> decline(NOON, " ")).isInstanceOf(FormulaRefused.class);

        var seen = open(NOON).getFirst();
        var executive = SignedInAs.person(jdbc, "reconsiderchief", Role.EXECUTIVE);
        assertThat(executive.call(proposals::decided)).isEmpty();
        assertThatThrownBy(() -> executive.run(() -> proposals.accept(seen, "Mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> executive.run(() -> proposals.decline(seen, "Mine")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void decline(Instant at, String reason) throws Exception {
        TeamClock.at(at, () -> {
            analyst.run(() -> proposals.decline(proposals.open().getFirst(), reason));
            return true;
        });
    }

    private List<Proposal> open(Instant at) throws Exception {
        return TeamClock.at(at, () -> analyst.call(proposals::open));
    }

    private List<Assessment> assessments() throws Exception {
        return analyst.call(() -> controls.assessments(RESTORE));
    }

    private boolean drill(int met, LocalDate day) throws Exception {
        analyst.call(() -> drills.record(
                new DrillContent(DrillKind.RESTORE_TEST, day, Set.of(RESTORE), 5, met, "Orders came back", "")));
        return true;
    }
}
