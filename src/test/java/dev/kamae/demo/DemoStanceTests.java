package dev.kamae.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.core.Actor;
import dev.kamae.identity.Fictional;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.Controls;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.Stance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class DemoStanceTests {

    @Autowired
    private Threats threats;

    @Autowired
    private Controls controls;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext portal;

    private DemoTeam team;
    private SignedInAs auditor;

    @BeforeEach
    void nothingRecorded() {
        RecordedStance.clear(jdbc);
        jdbc.sql("truncate person").update();
        team = new DemoTeam(Fictional.people(portal));
        auditor = SignedInAs.person(jdbc, "auditor", Role.AUDITOR);
    }

    @Test
    void everyThreatButWebSkimmingHasItsThreeAnswers() throws Exception {
        load();

        assertThat(stances())
                .allSatisfy(stance -> assertThat(stance.answers())
                        .as(stance.threat().id().value())
                        .hasSize(isWebSkimming(stance) ? 0 : 3));
        assertThat(stances().stream().filter(stance -> stance.impact() == null)).hasSize(1);
        assertThat(stances().stream().filter(stance -> stance.pressure() != null))
                .hasSize(9);
    }

    @Test
    void aPersonHasDecidedEveryTarget() throws Exception {
        load();

        var executive = Actor.person(team.id("saeki").value());
        assertThat(stances())
                .extracting(Stance::target)
                .filteredOn(Objects::nonNull)
                .hasSizeGreaterThan(10)
                .allSatisfy(target -> assertThat(target.by()).isEqualTo(executive));
    }

    @Test
    void theMonthsDiffer() throws Exception {
        load();

        var yearAgo = auditor.call(() -> threats.stances(clock.instant().minus(360, ChronoUnit.DAYS)));
        assertThat(yearAgo).isNotEqualTo(stances());
        assertThat(yearAgo.stream().filter(stance -> !stance.answers().isEmpty()))
                .hasSizeGreaterThan(15);
    }

    @Test
    void whatSomebodyHasRecordedStays() throws Exception {
        load();
        var before = stances();

        load();

        assertThat(stances()).isEqualTo(before);
    }

    private void load() throws Exception {
        new DemoStance(threats, controls, team, clock).run(new DefaultApplicationArguments());
    }

    private List<Stance> stances() throws Exception {
        return auditor.call(() -> threats.stances(clock.instant()));
    }

    private static boolean isWebSkimming(Stance stance) {
        return stance.threat().id().equals(new ThreatId("web-skimming"));
    }
}
