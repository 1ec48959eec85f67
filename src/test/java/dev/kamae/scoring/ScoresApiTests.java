package dev.kamae.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.KamaeTest;
import dev.kamae.api.ApiCalls;
import dev.kamae.api.Scope;
import dev.kamae.api.Tokens;
import dev.kamae.core.Score;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Threats and their scores as programs read them, and the formula as they call it. */
@KamaeTest
class ScoresApiTests {

    private static final String EXPLAIN = "/api/v1/scores/explain";

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Threats threats;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void noToken() {
        sql.sql("truncate api_token").update();
    }

    @Test
    void theFormulaAnswersAnybodyWithTheScopeAndReadsNothing() throws Exception {
        var program = ApiCalls.by(port, tokens, "reckoner", Scope.SCORES_EXPLAIN);

        var answer = program.post(EXPLAIN, """
                {"controls": [{"id": "waf", "function": "PREVENT", "weight": 3, "mandatory": false, "maturity": 3,
                  "assessmentAgeDays": 0, "evidence": [
                   {"kind": "issue", "x": 0, "weight": 4.5, "ageDays": 15, "halfLifeDays": null, "group": "a"}]}]}
                """);

        assertThat(answer.statusCode()).isEqualTo(200);
        var told = ApiCalls.json(answer);
        assertThat(told.propertyNames()).containsExactly("counter", "functions", "controls");
        assertThat(told.get("counter").isNull()).isTrue();
        assertThat(told.get("functions").propertyNames()).containsExactly("prevent", "detect", "respond");
        assertThat(told.get("functions").get("detect").isNull()).isTrue();
        var control = told.get("controls").get(0);
        assertThat(control.propertyNames()).containsExactly("id", "effectiveness", "spread", "points");
        assertThat(control.get("effectiveness").doubleValue()).isEqualTo(6 / 14.5, within(1e-12));
        assertThat(control.get("points").get(0).propertyNames()).containsExactly("kind", "points", "movedBy");
    }

    /** What the models of the project reckon by hand. */
    @Test
    void theWorkedExampleComesOutThroughTheDoor() throws Exception {
        var program = ApiCalls.by(port, tokens, "reckoner", Scope.SCORES_EXPLAIN);

        var told = ApiCalls.json(program.post(EXPLAIN, """
                {"shares": {"prevent": 0.5, "detect": 0.25, "respond": 0.25}, "controls": [
                  {"id": "waf", "function": "PREVENT", "weight": 3, "mandatory": false, "maturity": 3,
                   "assessmentAgeDays": 0, "evidence": [
                    {"kind": "sec-checks", "x": 0.75, "weight": 10, "ageDays": 0, "halfLifeDays": 7},
                    {"kind": "waf", "x": 0.9, "weight": 5, "ageDays": 0, "halfLifeDays": 3},
                    {"kind": "issue", "x": 0, "weight": 4.5, "ageDays": 15, "halfLifeDays": null}]},
                  {"id": "mfa", "function": "PREVENT", "weight": 3, "mandatory": true, "maturity": 2,
                   "assessmentAgeDays": 0},
                  {"id": "rate", "function": "PREVENT", "weight": 1, "mandatory": false, "maturity": 4,
                   "assessmentAgeDays": 0},
                  {"id": "alerts", "function": "DETECT", "weight": 1, "mandatory": false, "maturity": 3,
                   "assessmentAgeDays": 0},
                  {"id": "plan", "function": "RESPOND", "weight": 1, "mandatory": false, "maturity": 2.5,
                   "assessmentAgeDays": 0}]}
                """));

        var waf = told.get("controls").get(0);
        assertThat(waf.get("effectiveness").doubleValue()).isEqualTo(0.610169, within(5e-7));
        assertThat(waf.get("spread").doubleValue()).isEqualTo(0.0883, within(5e-5));
        var points = waf.get("points");
        assertThat(points.get(0).get("points").doubleValue()).isEqualTo(5.085, within(5e-4));
        assertThat(points.get(1).get("points").doubleValue()).isEqualTo(5.085, within(5e-4));
        assertThat(points.get(2).get("points").doubleValue()).isEqualTo(-9.153, within(5e-4));
        assertThat(points.get(0).get("points").doubleValue()
                        + points.get(1).get("points").doubleValue()
                        + points.get(2).get("points").doubleValue())
                .isEqualTo(100 * (waf.get("effectiveness").doubleValue() - 0.6), within(1e-9));
        assertThat(told.get("functions").get("prevent").doubleValue()).isEqualTo(0.503051, within(5e-7));
        var counter = told.get("counter").doubleValue();
        assertThat(counter).isEqualTo(52.65, within(5e-3));
        assertThat((100 - counter) * 0.7 * 4 / 5).as("priority").isEqualTo(26.5, within(5e-2));
    }

    @Test
    void whatTheFormulaCannotReadIsAProblemWithItsPlace() throws Exception {
        var program = ApiCalls.by(port, tokens, "reckoner", Scope.SCORES_EXPLAIN);

        var wrong = program.post(EXPLAIN, "{\"controls\": [{\"id\": \"a\", \"function\": \"GUESS\"}]}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(wrong.body()).contains("controls[0].function is one of");
        for (var body : new String[] {"", "{\"controls\": ", "{\"controls\": [{\"weight\": \"heavy\"}]}"}) {
            var unread = program.post(EXPLAIN, body);
            assertThat(unread.statusCode()).as(body).isEqualTo(400);
            assertThat(unread.body()).contains("The body cannot be read");
        }
        for (var body : new String[] {"null", "{}", "{\"controls\": null}"}) {
            assertThat(program.post(EXPLAIN, body).body()).as(body).contains("controls is missing");
        }
        var large = program.post(EXPLAIN, "{\"controls\": [" + " ".repeat(2 * 1024 * 1024) + "]}");
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("1 MB");
    }

    @Test
    void threatsAreReadByThePageAndKnownByTheirTag() throws Exception {
        var program = ApiCalls.by(port, tokens, "reader", Scope.THREATS_READ);

        var first = program.get("/api/v1/threats?size=10");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(ApiCalls.json(first)).hasSize(10);
        assertThat(first.headers().firstValue("Link")).hasValue("</api/v1/threats?page=1&size=10>; rel=\"next\"");
        var total = Integer.parseInt(first.headers().firstValue("X-Total-Count").orElseThrow());
        assertThat(total).isGreaterThan(20);
        var rest = program.get("/api/v1/threats?size=10&page=2");
        assertThat(ApiCalls.json(rest)).hasSize(total - 20);
        assertThat(rest.headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link)
                        .contains("page=1")
                        .contains("rel=\"prev\"")
                        .doesNotContain("next"));

        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(program.get("/api/v1/threats?size=10", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(program.get("/api/v1/threats?size=11", "If-None-Match", tag).statusCode())
                .isEqualTo(200);

        for (var bad : new String[] {"size=0", "size=201", "page=-1", "page=x"}) {
            var refused = program.get("/api/v1/threats?" + bad);
            assertThat(refused.statusCode()).as(bad).isIn(400, 422);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(ApiCalls.json(program.get("/api/v1/threats/injection"))
                        .get("id")
                        .stringValue())
                .isEqualTo("injection");
        assertThat(program.get("/api/v1/threats/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void scoresAreThoseOfTheScreensAsOfTheSameMoment() throws Exception {
        var program = ApiCalls.by(port, tokens, "reader", Scope.SCORES_READ);

        var all = ApiCalls.json(program.get("/api/v1/scores?at=2026-01-05T08:00:00Z"));
        assertThat(all).isNotEmpty().allSatisfy(score -> {
            assertThat(score.get("at").stringValue()).isEqualTo("2026-01-05T08:00:00Z");
            assertThat(score.get("standing").stringValue()).isEqualTo("not-recorded");
            assertThat(score.get("counter").isNull()).isTrue();
        });
        assertThat(ApiCalls.json(program.get("/api/v1/scores/injection"))
                        .get("formula")
                        .intValue())
                .isEqualTo(1);
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        assertThat(program.get("/api/v1/scores?at=" + tomorrow).statusCode()).isEqualTo(422);
        assertThat(program.get("/api/v1/scores?at=yesterday").statusCode()).isEqualTo(400);
        assertThat(program.get("/api/v1/scores/nothing").body()).contains("not in the catalogue");
    }

    @Test
    void aCounterSetByHandIsToldBesideTheReckonedOne() throws Exception {
        RecordedStance.clear(sql);
        var at = Instant.parse("2026-11-16T03:00:00Z");
        var chief = SignedInAs.person(sql, "setter", Role.EXECUTIVE);
        var analyst = SignedInAs.person(sql, "answerer", Role.ANALYST);
        var injection = new ThreatId("injection");
        for (var function : ControlFunction.values()) {
            TeamClock.at(at, () -> analyst.call(() -> threats.answer(injection, function, 0, new Maturity(2), "")));
        }
        TeamClock.at(
                at,
                () -> chief.call(() ->
                        threats.counter(injection, 0, new Score(75), "A new rule set", LocalDate.of(2026, 11, 20))));
        var program = ApiCalls.by(port, tokens, "reader", Scope.SCORES_READ);

        var told = ApiCalls.json(program.get("/api/v1/scores/injection?at=" + at));
        assertThat(told.get("counter").doubleValue()).isEqualTo(40, within(1e-9));
        assertThat(told.get("band").stringValue()).isEqualTo("plan");
        assertThat(told.get("byHand").get("counter").doubleValue()).isEqualTo(75);
        assertThat(told.get("byHand").get("by").stringValue())
                .isEqualTo(chief.id().value().toString());
        assertThat(told.get("byHand").get("until").stringValue()).isEqualTo("2026-11-20");
        assertThat(ApiCalls.json(program.get("/api/v1/scores/injection?at=2026-11-21T00:00:00Z"))
                        .get("byHand")
                        .isNull())
                .isTrue();
    }
}
