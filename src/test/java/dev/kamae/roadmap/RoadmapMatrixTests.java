package dev.kamae.roadmap;

import static dev.kamae.api.FrontDoors.with;

import dev.kamae.KamaeTest;
import dev.kamae.api.FrontDoors;
import dev.kamae.api.FrontDoors.Asker;
import dev.kamae.calendar.BusinessCalendar;
import dev.kamae.calendar.SaidCalendar;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.ThreatId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with the roadmap. */
@KamaeTest
class RoadmapMatrixTests {

    private static final String TABLE = """
            method           executive analyst owner   auditor administrator nobody  reads   writes  explains
            Roadmap.current  does      does    refused does    does          refused does    does    refused
            Roadmap.open     does      does    refused does    does          refused does    does    refused
            Roadmap.against  does      does    refused does    does          refused does    does    refused
            Roadmap.versions does      does    refused does    does          refused does    does    refused
            Roadmap.outlook  does      does    refused does    does          refused does    does    refused
            Roadmap.plan     refused   does    refused refused refused       refused refused does    refused
            Roadmap.change   refused   does    refused refused refused       refused refused does    refused
            Roadmap.agree    does      refused refused refused refused       refused refused refused refused
            """;

    private static final Instant START = Instant.parse("2025-09-10T03:00:00Z");

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Roadmap roadmap;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void noFiscalYear() {
        SaidCalendar.noFiscalYear(sql, calendar);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyDoesWithTheRoadmapWhatTheyMay(Asker asker) throws Exception {
        PlannedMeasures.clear(sql);
        SaidCalendar.fiscalYearBeginsIn(9, sql, calendar);
        var kudo = SignedInAs.person(sql, "kudo", Role.ANALYST);
        TeamClock.at(START, () -> {
            var measure = kudo.call(() -> roadmap.plan(rules(2)));
            var revision = kudo.call(() -> roadmap.outlook(null)).revision();
            new FrontDoors(portal, getClass().getPackage())
                    .areTriedBy(
                            asker,
                            TABLE,
                            Map.ofEntries(
                                    with("Roadmap.against", new ThreatId("injection")),
                                    with("Roadmap.versions", measure.id()),
                                    with("Roadmap.outlook", new Object[] {null}),
                                    with("Roadmap.plan", rules(2)),
                                    with("Roadmap.change", measure.id(), 1, rules(3)),
                                    with("Roadmap.agree", revision, "As proposed")));
            return asker;
        });
    }

    private static MeasureContent rules(int level) {
        return new MeasureContent(
                "Rules that block",
                new ControlId("waf-managed-rules"),
                new Maturity(level),
                null,
                new Quarter(YearMonth.of(2025, 12)),
                MeasureState.PLANNED,
                "",
                Set.of());
    }
}
