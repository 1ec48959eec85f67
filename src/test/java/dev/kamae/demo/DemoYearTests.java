package dev.kamae.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.calendar.BusinessCalendar;
import dev.kamae.calendar.SaidCalendar;
import dev.kamae.cases.Cases;
import dev.kamae.core.Actor;
import dev.kamae.identity.Fictional;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Incidents;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueKind;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.Issues;
import dev.kamae.issues.ServiceLevel;
import dev.kamae.roadmap.MeasureState;
import dev.kamae.roadmap.Outlook;
import dev.kamae.roadmap.PlannedMeasures;
import dev.kamae.roadmap.Roadmap;
import dev.kamae.threats.CheckImport;
import dev.kamae.threats.Checks;
import dev.kamae.threats.Controls;
import dev.kamae.threats.DrillOutcome;
import dev.kamae.threats.Drills;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.Threats;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of the fictional company: what it tried, what was found month by month, and what it agreed to. */
@KamaeTest
class DemoYearTests {

    @Autowired
    private Roadmap roadmap;

    @Autowired
    private Threats threats;

    @Autowired
    private Controls controls;

    @Autowired
    private Drills drills;

    @Autowired
    private Checks checks;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Issues issues;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Cases cases;

    private DemoTeam team;
    private SignedInAs auditor;

    @BeforeEach
    void nothingRecorded() {
        RecordedStance.clear(jdbc);
        PlannedMeasures.clear(jdbc);
        jdbc.sql("truncate person, issue_version, issue_comment, issue_text, case_version, case_issue")
                .update();
        SaidCalendar.fiscalYearBeginsIn(9, jdbc, calendar);
        team = new DemoTeam(Fictional.people(portal));
        auditor = SignedInAs.person(jdbc, "auditor", Role.AUDITOR);
    }

    @AfterEach
    void noFiscalYear() {
        SaidCalendar.noFiscalYear(jdbc, calendar);
    }

    @Test
    void theRoadmapWasAgreedByAPersonAndOneMeasureSlipped() throws Exception {
        start();

        var outlook = auditor.call(() -> roadmap.outlook(null));
        assertThat(outlook.agreement().orElseThrow().by())
                .isEqualTo(Actor.person(team.id("saeki").value()));
        assertThat(outlook.quarters())
                .as("one has ended")
                .anyMatch(quarter -> quarter.compareTo(outlook.current()) < 0);
        assertThat(outlook.measures().stream().filter(Outlook.Planned::isLate)).isNotEmpty();
        assertThat(outlook.measures())
                .extracting(planned -> planned.measure().content().state())
                .contains(MeasureState.DONE, MeasureState.DROPPED, MeasureState.UNDER_WAY, MeasureState.PLANNED);
        assertThat(outlook.measures()).as("came in later").anyMatch(planned -> planned.agreed() == null);
        assertThat(outlook.measures()).as("failed").anyMatch(Outlook.Planned::isUnproven);
    }

    @Test
    void checksCameInEveryMonthAndDrillsDidNotAllPass() throws Exception {
        start();

        var months = new HashSet<YearMonth>();
        for (CheckImport one : auditor.call(() -> checks.imports())) {
            months.add(YearMonth.from(LocalDate.ofInstant(one.at(), clock.getZone())));
        }
        assertThat(months).hasSize(13);
        assertThat(auditor.call(() -> drills.all()))
                .hasSizeGreaterThan(5)
                .extracting(drill -> drill.content().outcome())
                .contains(DrillOutcome.PASSED, DrillOutcome.PARTLY);
    }

    @Test
    void anIncidentWasToldPieceByPieceAndACaseInTheNewsHasItsAnswer() throws Exception {
        start();
        start();

        var incident = auditor.call(() -> issues.list(
                IssueFilter.UNRESOLVED.with(IssueFilter.State.ALL).withKind(IssueKind.INCIDENT),
                IssueOrder.NUMBER,
                true,
                0,
                10));
        assertThat(incident).hasSize(1);
        var issue = auditor.call(() -> issues.find(incident.getFirst().number()).orElseThrow());
        var told = requireNonNull(issue.incident());
        assertThat(told.over()).isPresent();
        assertThat(told.firstReport())
                .isAfterOrEqualTo(LocalDate.ofInstant(requireNonNull(told.noticed()), clock.getZone()));
        assertThat(auditor.call(() -> incidents.clocks(issue)).orElseThrow())
                .as("reported in time")
                .hasSize(2)
                .allMatch(reported -> reported.standing(LocalDate.now(clock)) == ServiceLevel.Standing.KEPT);
        assertThat(auditor.call(cases::all)).hasSize(1).allMatch(read -> read.judgement() != null);
    }

    @Test
    void whatIsThereIsNotWrittenAgain() throws Exception {
        start();
        var before = auditor.call(() -> roadmap.outlook(null)).revision();

        start();

        assertThat(auditor.call(() -> roadmap.outlook(null)).revision()).isEqualTo(before);
        assertThat(auditor.call(() -> checks.imports())).hasSize(13);
    }

    private void start() throws Exception {
        new DemoStance(threats, controls, team, clock).run(new DefaultApplicationArguments());
        new DemoIncident(issues, incidents, cases, team, clock).run(new DefaultApplicationArguments());
        new DemoDrills(drills, team, clock).run(new DefaultApplicationArguments());
        new DemoChecks(checks, team, clock).run(new DefaultApplicationArguments());
        new DemoRoadmap(roadmap, team, clock).run(new DefaultApplicationArguments());
    }
}
