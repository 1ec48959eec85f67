package dev.kamae.threats;

import static dev.kamae.api.FrontDoors.with;

import dev.kamae.KamaeTest;
import dev.kamae.api.FrontDoors;
import dev.kamae.api.FrontDoors.Asker;
import dev.kamae.core.Score;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with the threats. */
@KamaeTest
class ThreatsMatrixTests {

    private static final String TABLE = """
            method                   executive analyst owner   auditor administrator nobody  reads   writes  explains
            Threats.all              does      does    does    does    does          refused does    does    refused
            Threats.check            does      does    does    does    does          does    does    does    does
            Threats.stances          does      does    refused does    does          refused does    does    refused
            Threats.catalogue        does      does    refused does    does          refused does    does    refused
            Threats.stale            does      does    refused does    does          refused does    does    refused
            Threats.stance           does      does    refused does    does          refused does    does    refused
            Threats.answers          does      does    refused does    does          refused does    does    refused
            Threats.targets          does      does    refused does    does          refused does    does    refused
            Threats.impacts          does      does    refused does    does          refused does    does    refused
            Threats.pressures        does      does    refused does    does          refused does    does    refused
            Threats.counters         does      does    refused does    does          refused does    does    refused
            Threats.applicabilities  does      does    refused does    does          refused does    does    refused
            Threats.answer           refused   does    refused refused refused       refused refused does    refused
            Threats.impact           refused   does    refused refused refused       refused refused does    refused
            Threats.pressure         refused   does    refused refused refused       refused refused does    refused
            Threats.applicability    refused   does    refused refused refused       refused refused does    refused
            Threats.applyTheRest     refused   does    refused refused refused       refused refused does    refused
            Threats.target           does      refused refused refused refused       refused refused refused refused
            Threats.counter          does      refused refused refused refused       refused refused refused refused
            Threats.endCounter       does      refused refused refused refused       refused refused refused refused
            Controls.all             does      does    does    does    does          refused does    does    refused
            Controls.check           does      does    does    does    does          does    does    does    does
            Controls.assessments     does      does    refused does    does          refused does    does    refused
            Controls.assess          refused   does    refused refused refused       refused refused does    refused
            Controls.add             refused   does    refused refused refused       refused refused does    refused
            Controls.retire          refused   does    refused refused refused       refused refused does    refused
            Drills.all               does      does    refused does    does          refused does    does    refused
            Drills.history           does      does    refused does    does          refused does    does    refused
            Drills.record            refused   does    refused refused refused       refused refused does    refused
            Drills.correct           refused   does    refused refused refused       refused refused does    refused
            Drills.withdraw          refused   does    refused refused refused       refused refused does    refused
            Checks.imports           does      does    refused does    does          refused does    does    refused
            Checks.standings         does      does    refused does    does          refused does    does    refused
            Checks.importFile        refused   does    refused refused refused       refused refused does    refused
            """;

    private static final ThreatId DDOS = new ThreatId("ddos");
    private static final ThreatId RANSOM = new ThreatId("ransomware");
    private static final ControlId RESTORE = new ControlId("restore-test");

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Threats threats;

    @Autowired
    private Controls controls;

    @Autowired
    private Drills drills;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @EnumSource
    void everybodyDoesWithThreatsWhatTheyMay(Asker asker) throws Exception {
        RecordedStance.clear(sql);
        var analyst = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        var today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        var held = new DrillContent(DrillKind.RESTORE_TEST, today, Set.of(RESTORE), 4, 4, "", "");
        var own = new ControlDraft("Shutters", DDOS, ControlFunction.PREVENT, 1, false, Estate.PRODUCT);
        var drill = analyst.call(() -> drills.record(held)).id();
        var control = analyst.call(() -> controls.add(own));
        SignedInAs.person(sql, "saeki", Role.EXECUTIVE)
                .call(() -> threats.counter(RANSOM, 0, new Score(40), "A guess", today));

        new FrontDoors(portal, getClass().getPackage())
                .areTriedBy(
                        asker,
                        TABLE,
                        Map.ofEntries(
                                with("Threats.check", Set.of(DDOS)),
                                with("Threats.stances", Instant.now()),
                                with("Threats.catalogue", Instant.now()),
                                with("Threats.stale", Instant.now()),
                                with("Threats.stance", DDOS, Instant.now()),
                                with("Threats.answers", DDOS, ControlFunction.PREVENT),
                                with("Threats.targets", DDOS),
                                with("Threats.impacts", DDOS),
                                with("Threats.pressures", DDOS),
                                with("Threats.counters", DDOS),
                                with("Threats.applicabilities", DDOS),
                                with("Threats.answer", DDOS, ControlFunction.PREVENT, 0, new Maturity(2), ""),
                                with("Threats.impact", DDOS, 0, 3, "The shop stands still"),
                                with("Threats.pressure", DDOS, 0, 3, "They try", today),
                                with("Threats.applicability", DDOS, 0, true, ""),
                                with("Threats.target", DDOS, 0, new Score(70), "Enough"),
                                with("Threats.counter", DDOS, 0, new Score(40), "A guess", today),
                                with("Threats.endCounter", RANSOM, 1, "Known by now"),
                                with("Controls.check", Set.of(RESTORE)),
                                with("Controls.assessments", RESTORE),
                                with("Controls.assess", RESTORE, 0, new Maturity(3), ""),
                                with("Controls.add", own),
                                with("Controls.retire", control),
                                with("Drills.history", drill),
                                with("Drills.record", held),
                                with("Drills.correct", drill, 1, held),
                                with("Drills.withdraw", drill, 2),
                                with("Checks.standings", Instant.now()),
                                with(
                                        "Checks.importFile",
                                        "run.json",
                                        CheckFixtures.list(CheckFixtures.prowler(
                                                "s3_block", "shop", "PASS", "High", "SEC03-BP07")))));
    }
}
