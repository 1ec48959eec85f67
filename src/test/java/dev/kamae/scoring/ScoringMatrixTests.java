package dev.kamae.scoring;

import static dev.kamae.api.FrontDoors.with;

import dev.kamae.KamaeTest;
import dev.kamae.api.FrontDoors;
import dev.kamae.api.FrontDoors.Asker;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Controls;
import dev.kamae.threats.DrillContent;
import dev.kamae.threats.DrillKind;
import dev.kamae.threats.Drills;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with scores and what they are reckoned by. */
@KamaeTest
class ScoringMatrixTests {

    private static final String TABLE = """
            method              executive analyst owner   auditor administrator nobody  reads   writes  explains
            Scores.at           does      does    refused does    does          refused does    does    refused
            Scores.expected     does      does    refused does    does          refused does    does    refused
            Scores.official     does      does    refused does    does          refused does    does    refused
            Scores.shown        does      does    refused does    does          refused does    does    refused
            Scores.trend        does      does    refused does    does          refused does    does    refused
            Weights.all         does      does    refused does    does          refused does    does    refused
            Weights.preview     does      refused refused refused refused       refused refused refused refused
            Weights.set         does      refused refused refused refused       refused refused refused refused
            Weights.maySet      yes       no      no      no      no            no      no      no      no
            Proposals.open      does      does    refused does    does          refused does    does    refused
            Proposals.decided   does      does    refused does    does          refused does    does    refused
            Proposals.accept    refused   does    refused refused refused       refused refused does    refused
            Proposals.decline   refused   does    refused refused refused       refused refused does    refused
            Proposals.mayDecide no        yes     no      no      no            no      no      yes     no
            OldScores.all       does      does    refused does    does          refused does    does    refused
            OldScores.files     does      does    refused does    does          refused does    does    refused
            OldScores.preview   refused   does    refused refused refused       refused refused does    refused
            OldScores.take      refused   does    refused refused refused       refused refused does    refused
            OldScores.withdraw  refused   does    refused refused refused       refused refused does    refused
            OldScores.mayTake   no        yes     no      no      no            no      no      yes     no
            """;

    private static final Instant OCTOBER = Instant.parse("2026-10-20T03:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");
    private static final byte[] JANUARY = "2026-01,ddos,40".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Weights weights;

    @Autowired
    private Proposals proposals;

    @Autowired
    private OldScores old;

    @Autowired
    private Controls controls;

    @Autowired
    private Drills drills;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void asDelivered() {
        RecordedFormula.clear(sql);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyDoesWithScoresWhatTheyMay(Asker asker) throws Exception {
        RecordedStance.clear(sql);
        sql.sql("truncate proposal_decision, old_score, old_score_import").update();
        sql.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue")
                .update();
        var analyst = SignedInAs.person(sql, "reconsiderer", Role.ANALYST);
        TeamClock.at(
                OCTOBER,
                () -> analyst.call(() -> {
                    for (var control : List.of("restore-test", "waf-managed-rules")) {
                        var id = new ControlId(control);
                        controls.assess(id, 0, new Maturity(1), "Nobody has tried");
                        drills.record(new DrillContent(
                                DrillKind.RESTORE_TEST, LocalDate.of(2026, 10, 20), Set.of(id), 5, 5, "", ""));
                    }
                    return analyst;
                }));
        TeamClock.at(NOON, () -> {
            var open = analyst.call(proposals::open);
            var preview = analyst.call(() -> old.preview("scores.csv", JANUARY));
            analyst.run(() -> old.take(preview));
            var file = analyst.call(old::files).getFirst();
            var heavier = RecordedFormula.changed(analyst.call(weights::all).getFirst(), Map.of(Weight.PRIOR, "11"));
            new FrontDoors(portal, getClass().getPackage())
                    .areTriedBy(
                            asker,
                            TABLE,
                            Map.ofEntries(
                                    with("Scores.at", NOON),
                                    with("Scores.expected", NOON, List.of()),
                                    with("Scores.trend", NOON),
                                    with("Weights.preview", heavier),
                                    with("Weights.set", 1, heavier, "Tried"),
                                    with("Proposals.accept", open.get(0), "The drill"),
                                    with("Proposals.decline", open.get(1), "An easy one"),
                                    with("OldScores.preview", "scores.csv", JANUARY),
                                    with("OldScores.take", preview),
                                    with("OldScores.withdraw", file)));
            return asker;
        });
    }
}
