package dev.kamae.scoring;

import static dev.kamae.scoring.ScoringFixtures.FORMULA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ExplanationTests {

    private static final String WAF = """
            {"id": "waf", "function": "PREVENT", "weight": 3, "mandatory": false, "maturity": 3, "assessmentAgeDays": 0,
             "evidence": [
              {"kind": "sec-checks", "x": 0.75, "weight": 10, "ageDays": 0, "halfLifeDays": 7},
              {"kind": "waf", "x": 0.90, "weight": 5, "ageDays": 0, "halfLifeDays": 3, "cadenceDays": 1},
              {"kind": "issue", "x": 0, "weight": 4.5, "ageDays": 15, "halfLifeDays": null}]}""";
    private static final String REST = """
            {"id": "mfa", "function": "PREVENT", "weight": 3, "mandatory": true, "maturity": 2, "assessmentAgeDays": 0},
            {"id": "rate", "function": "PREVENT", "weight": 1, "mandatory": false, "maturity": 4, "assessmentAgeDays": 0},
            {"id": "alerts", "function": "DETECT", "weight": 1, "mandatory": false, "maturity": 3, "assessmentAgeDays": 0}""";
    private static final String RESPOND = """
            {"id": "plan", "function": "RESPOND", "weight": 1, "mandatory": false, "maturity": 2.5, "assessmentAgeDays": 0}""";

    @Test
    void theWorkedExampleComesOut() {
        var answer = explain("{\"controls\": [%s, %s, %s]}".formatted(WAF, REST, RESPOND));

        assertThat(answer.counter()).isEqualTo(52.65, within(5e-3));
        assertThat(answer.functions().prevent()).isEqualTo(0.503051, within(5e-7));
        assertThat(answer.functions().detect()).isEqualTo(0.6, within(1e-12));
        assertThat(answer.functions().respond()).isEqualTo(0.5, within(1e-12));
        var waf = answer.controls().getFirst();
        assertThat(waf.effectiveness()).isEqualTo(0.610169, within(5e-7));
        assertThat(waf.spread()).isEqualTo(0.0883, within(5e-5));
        assertThat(waf.points()).extracting(Explanation.Points::kind).containsExactly("sec-checks", "waf", "issue");
        assertThat(points(waf, 0)).isEqualTo(5.085, within(5e-4));
        assertThat(points(waf, 1)).isEqualTo(5.085, within(5e-4));
        assertThat(points(waf, 2)).isEqualTo(-9.153, within(5e-4));
        assertThat(points(waf, 0) + points(waf, 1) + points(waf, 2))
                .isEqualTo(100 * (waf.effectiveness() - 0.6), within(1e-9));
        // without the issue (6 + 7.5 + 4.5) / 25
        assertThat(waf.points().get(2).movedBy()).isEqualTo(100 * (waf.effectiveness() - 0.72), within(1e-9));
    }

    @Test
    void aFunctionWithoutControlsIsNotKnownAndSoIsTheCounter() {
        var answer = explain("{\"controls\": [%s, %s]}".formatted(WAF, REST));

        assertThat(answer.counter()).isNull();
        assertThat(answer.functions().respond()).isNull();
        assertThat(answer.functions().detect()).isEqualTo(0.6, within(1e-12));
        assertThat(explain("{\"controls\": []}").functions()).isEqualTo(new Explanation.Functions(null, null, null));
    }

    @Test
    void sharesCanBeOthers() {
        var asked = "{\"controls\": [%s, %s, %s], \"shares\": {\"prevent\": 0, \"detect\": 0, \"respond\": 1}}";

        assertThat(explain(asked.formatted(WAF, REST, RESPOND)).counter()).isEqualTo(50, within(1e-9));
        assertThatThrownBy(
                        () -> explain(asked.formatted(WAF, REST, RESPOND).replace("\"detect\": 0", "\"detect\": 0.5")))
                .isInstanceOf(ExplanationRefused.class)
                .hasMessageContaining("1 together");
    }

    @ParameterizedTest
    @CsvSource({
        // fades from the first day without a cadence
        "7, 7, , 5", "14, 7, , 2.5", "0, 7, , 10",
        // whole until one and a half cadences, halves after that
        "45, 7, 30, 10", "52, 7, 30, 5", "10, 7, 30, 10",
        // and an open issue never fades
        "900, , , 10"
    })
    void evidenceFadesWhenItIsLate(double age, @Nullable Double halfLife, @Nullable Double cadence, double left) {
        var item = item("checks", 1, 10, age, halfLife, cadence, null);

        // (10 · 0.6 + W) / (10 + W)
        assertThat(alone(item).effectiveness()).isEqualTo((6 + left) / (10 + left), within(1e-9));
    }

    @Test
    void ofAGroupOnlyTheStrongestCounts() {
        var answer = item("answer", 0, 6, 0, 180.0, 180.0, "sec5");
        var issue = item("issue", 0, 4.5, 0, null, null, "sec5");
        var other = item("issue", 0, 1.5, 0, null, null, "sec6");

        var raised = alone(answer + ", " + issue);
        assertThat(raised.effectiveness()).isEqualTo(alone(answer).effectiveness());
        assertThat(raised.points()).hasSize(2);
        assertThat(raised.points().get(1)).isEqualTo(new Explanation.Points("issue", 0, 0));
        assertThat(alone(issue + ", " + answer).effectiveness()).isEqualTo(raised.effectiveness());
        assertThat(alone(answer + ", " + other).effectiveness()).isLessThan(raised.effectiveness());
    }

    @Test
    void anIssueDoesNotCountBesideTheAnswerThatItWasMadeFromOnAnotherControl() {
        var answer = item("answer", 0, 6, 0, 180.0, 180.0, "sec5");
        var issue = item("issue", 0, 4.5, 0, null, null, "sec5");

        var both = explain("{\"controls\": [%s, %s, %s]}"
                .formatted(control("a", answer), control("b", issue), control("c", answer)));

        assertThat(both.controls().get(1).effectiveness()).isEqualTo(0.6, within(1e-12));
        assertThat(both.controls().get(2))
                .isEqualTo(new Explanation.Control(
                        "c",
                        both.controls().get(0).effectiveness(),
                        both.controls().get(0).spread(),
                        both.controls().get(0).points()));
    }

    @Test
    void anAssessmentThatIsTooOldTellsNothingUntilFreshEvidenceStandsInItsPlace() {
        var old = WAF.replace("\"assessmentAgeDays\": 0", "\"assessmentAgeDays\": 731");
        var issueAlone = old.replaceAll("(?s)\\{\"kind\": \"sec-checks.*?\\{\"kind\": \"issue", "{\"kind\": \"issue");

        assertThat(explain("{\"controls\": [%s]}".formatted(old)).functions().prevent())
                .isNotNull();
        assertThat(explain("{\"controls\": [%s]}".formatted(issueAlone))
                        .functions()
                        .prevent())
                .isNull();
        assertThat(explain("{\"controls\": [%s]}".formatted(issueAlone.replace("731", "730")))
                        .functions()
                        .prevent())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"x\": 0.75 | \"x\": 1.5 | controls[0].evidence[0].x is a number from 0 to 1",
                "\"x\": 0.90 | \"y\": 1 | controls[0].evidence[1].x is missing",
                "\"weight\": 3 | \"weight\": 0 | controls[0].weight is a number above 0",
                "\"maturity\": 3 | \"maturity\": 6 | controls[0].maturity is a number from 0 to 5",
                "PREVENT | prevent | controls[0].function is one of: PREVENT, DETECT, RESPOND",
                "\"halfLifeDays\": 7 | \"halfLifeDays\": 0 | controls[0].evidence[0].halfLifeDays is a number above 0",
                "\"id\": \"waf\" | \"id\": null | controls[0].id is missing"
            })
    void whatCannotBeReckonedWithIsToldWithItsPlace(String instead, String of, String sentence) {
        assertThatThrownBy(() -> explain("{\"controls\": [%s]}".formatted(WAF.replace(instead, of))))
                .isInstanceOf(ExplanationRefused.class)
                .hasMessageContaining(sentence);
    }

    private static Explanation.Control alone(String evidence) {
        return explain("{\"controls\": [%s]}".formatted(control("one", evidence)))
                .controls()
                .getFirst();
    }

    private static String control(String id, String evidence) {
        return """
                {"id": "%s", "function": "PREVENT", "weight": 1, "mandatory": false, "maturity": 3, "assessmentAgeDays": 0,
                 "evidence": [%s]}""".formatted(id, evidence);
    }

    private static String item(
            String kind,
            double x,
            double weight,
            double age,
            @Nullable Double halfLife,
            @Nullable Double cadence,
            @Nullable String group) {
        return "{\"kind\": \"%s\", \"x\": %s, \"weight\": %s, \"ageDays\": %s, \"halfLifeDays\": %s, \"cadenceDays\": %s%s}"
                .formatted(
                        kind, x, weight, age, halfLife, cadence, group == null ? "" : ", \"group\": \"" + group + "\"");
    }

    private static double points(Explanation.Control control, int place) {
        return control.points().get(place).points();
    }

    private static Explanation explain(String asked) {
        return Explanation.of(Objects.requireNonNull(new JsonMapper().readValue(asked, ToExplain.class)), FORMULA);
    }
}
