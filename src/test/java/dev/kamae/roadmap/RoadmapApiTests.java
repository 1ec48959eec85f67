package dev.kamae.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.api.ApiCalls;
import dev.kamae.api.Scope;
import dev.kamae.api.Tokens;
import dev.kamae.calendar.BusinessCalendar;
import dev.kamae.calendar.SaidCalendar;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roadmap as programs read it. */
@KamaeTest
class RoadmapApiTests {

    private static final String PATH = "/api/v1/roadmap";

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Roadmap roadmap;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingPlanned() {
        jdbc.sql("truncate api_token").update();
        RecordedStance.clear(jdbc);
        PlannedMeasures.clear(jdbc);
        SaidCalendar.fiscalYearBeginsIn(9, jdbc, calendar);
    }

    @AfterEach
    void noFiscalYear() {
        SaidCalendar.noFiscalYear(jdbc, calendar);
    }

    @Test
    void aProgramThatReadsScoresReadsTheRoadmapAndAnUnknownCounterIsNull() throws Exception {
        var kudo = SignedInAs.person(jdbc, "kudo", Role.ANALYST);
        var mochizuki = SignedInAs.person(jdbc, "mochizuki", Role.EXECUTIVE);
        var now = kudo.call(() -> roadmap.current()).orElseThrow();
        kudo.call(() -> roadmap.plan(new MeasureContent(
                "Restore",
                new ControlId("restore-test"),
                new Maturity(4),
                null,
                now.plus(1),
                MeasureState.UNDER_WAY,
                "",
                Set.of())));
        mochizuki.call(() -> roadmap.agree(1, "As proposed"));
        var program = ApiCalls.by(port, tokens, "reader", Scope.SCORES_READ);

        var answer = program.get(PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        var told = ApiCalls.json(answer);
        assertThat(told.get("agreement").get("number").intValue()).isEqualTo(1);
        assertThat(told.get("quarters")).hasSize(2);
        var measure = told.get("measures").get(0);
        assertThat(measure.get("state").stringValue()).isEqualTo("under-way");
        assertThat(measure.get("quarter").stringValue())
                .isEqualTo(now.plus(1).first().toString());
        assertThat(measure.get("slip").intValue()).isZero();
        assertThat(measure.get("maturityNow").isNull()).isTrue();
        var last = told.get("threats").get(0).get("quarters").get(1);
        assertThat(last.get("actual").isNull()).as("still to come").isTrue();
        assertThat(last.get("expected").get("counter").isNull()).as("not known").isTrue();
        assertThat(last.get("agreed").get("counter").isNull()).isTrue();
        assertThat(program.get(PATH + "?agreement=2").statusCode()).isEqualTo(404);
        assertThat(ApiCalls.by(port, tokens, "other", Scope.THREATS_READ)
                        .get(PATH)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutAFiscalYearItSaysWhyThereIsNone() throws Exception {
        SaidCalendar.noFiscalYear(jdbc, calendar);

        var refused = ApiCalls.by(port, tokens, "reader", Scope.SCORES_READ).get(PATH);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("fiscal year");
    }
}
