package dev.kamae.waflog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which rules matched, read from the lists of a line. */
class RuleMatchesTests {

    @Test
    void aRuleOfTheWebAclItselfEndsTheRequest() {
        assertThat(RuleMatches.of(line().ended("BLOCK", "rate", "RATE_BASED").node()))
                .containsExactly(new RuleMatch("rate", "", "", RuleEffect.BLOCKED));
    }

    @Test
    void theLastGroupThatBlocksIsTheOneThatEndedIt() {
        var line = line().matched("reputation", "COUNT")
                .group("AWS#Reputation", "{\"terminatingRule\":{\"ruleId\":\"List\",\"action\":\"BLOCK\"}}")
                .group(Line.COMMON_GROUP, "{\"terminatingRule\":{\"ruleId\":\"Size\",\"action\":\"BLOCK\"}}")
                .ended("BLOCK", "common", "MANAGED_RULE_GROUP");

        assertThat(RuleMatches.of(line.node()))
                .containsExactly(
                        new RuleMatch("common", Line.COMMON_GROUP, "Size", RuleEffect.BLOCKED),
                        new RuleMatch("reputation", "", "", RuleEffect.COUNTED),
                        new RuleMatch("", "AWS#Reputation", "List", RuleEffect.WOULD_HAVE_BLOCKED));
    }

    @Test
    void aGroupSetToCountEndsNothing() {
        var line = line().matched("common", "COUNT")
                .group(Line.COMMON_GROUP, "{\"terminatingRule\":{\"ruleId\":\"Size\",\"action\":\"CAPTCHA\"}}");

        assertThat(RuleMatches.of(line.node()))
                .containsExactly(
                        new RuleMatch("Default_Action", "", "", RuleEffect.ALLOWED),
                        new RuleMatch("common", "", "", RuleEffect.COUNTED),
                        new RuleMatch("", Line.COMMON_GROUP, "Size", RuleEffect.WOULD_HAVE_CHALLENGED));
    }

    @Test
    void bothSpellingsOfCountingWouldHaveBlocked() {
        var line = line().group(Line.COMMON_GROUP, """
                {"nonTerminatingMatchingRules":[{"ruleId":"New","action":"COUNT","overriddenAction":"BLOCK"},\
                {"ruleId":"Own","action":"COUNT"},{"ruleId":"Solved","action":"CAPTCHA"}],\
                "excludedRules":[{"exclusionType":"EXCLUDED_AS_COUNT","ruleId":"Old"}]}""");

        assertThat(RuleMatches.of(line.node()))
                .extracting(RuleMatch::subRule, RuleMatch::effect)
                .contains(
                        tuple("New", RuleEffect.WOULD_HAVE_BLOCKED),
                        tuple("Old", RuleEffect.WOULD_HAVE_BLOCKED),
                        tuple("Own", RuleEffect.COUNTED),
                        tuple("Solved", RuleEffect.CAPTCHA_PASSED));
    }

    @Test
    void oddShapesAreNoMatches() {
        for (var odd : new String[] {
            "{}",
            "{\"ruleGroupList\":7,\"nonTerminatingMatchingRules\":[null]}",
            "{\"ruleGroupList\":[{},[],null,{\"terminatingRule\":7,\"excludedRules\":null}]}"
        }) {
            assertThat(RuleMatches.of(JsonMapper.shared().readTree(odd))).isEmpty();
        }
    }

    private static Line line() {
        return Line.at("2026-11-24T12:00:00Z");
    }
}
