package dev.kamae.waflog;

import dev.kamae.logstore.LogSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from one log line which rules matched, element by element, as no query can. */
public final class RuleMatches {

    static final Set<String> GROUP_TYPES = Set.of("GROUP", "MANAGED_RULE_GROUP");

    private RuleMatches() {}

    /** All of them, the rule that ended the request first. */
    public static List<RuleMatch> of(LogSource line) {
        return of(json(line));
    }

    /** The rule that ended the request. */
    public static RuleMatch ended(LogSource line) {
        var json = json(line);
        return ended(json, ending(json));
    }

    /**
     * All of them, the rule that ended the request first.
     *
     * <p>A group whose rules ended something stands in the list with that rule even where the whole group was set to count, and
     * the request went on. So only the last group with such a rule ended the request, and only when the line says that a
     * group did.
     */
    public static List<RuleMatch> of(JsonNode line) {
        var found = new ArrayList<RuleMatch>();
        var ending = ending(line);
        found.add(ended(line, ending));
        for (var match : line.path("nonTerminatingMatchingRules")) {
            found.add(new RuleMatch(text(match, "ruleId"), "", "", passed(match)));
        }
        for (var group : line.path("ruleGroupList")) {
            var id = text(group, "ruleGroupId");
            var rule = group.path("terminatingRule");
            if (!text(rule, "ruleId").isEmpty() && group != ending) {
                found.add(new RuleMatch("", id, text(rule, "ruleId"), RuleEffect.would(text(rule, "action"))));
            }
            for (var match : group.path("nonTerminatingMatchingRules")) {
                found.add(new RuleMatch("", id, text(match, "ruleId"), passed(match)));
            }
            for (var excluded : group.path("excludedRules")) {
                found.add(new RuleMatch("", id, text(excluded, "ruleId"), RuleEffect.WOULD_HAVE_BLOCKED));
            }
        }
        return found.stream().filter(RuleMatches::isNamed).toList();
    }

    /** The group that ended the request; a missing node when none did. */
    private static JsonNode ending(JsonNode line) {
        var last = line.path("no such member");
        if (GROUP_TYPES.contains(text(line, "terminatingRuleType"))) {
            for (var group : line.path("ruleGroupList")) {
                if (!text(group.path("terminatingRule"), "ruleId").isEmpty()) {
                    last = group;
                }
            }
        }
        return last;
    }

    private static RuleMatch ended(JsonNode line, JsonNode group) {
        return new RuleMatch(
                text(line, "terminatingRuleId"),
                text(group, "ruleGroupId"),
                text(group.path("terminatingRule"), "ruleId"),
                RuleEffect.ended(text(line, Action.FIELD)));
    }

    private static RuleEffect passed(JsonNode match) {
        return RuleEffect.passed(text(match, "action"), text(match, "overriddenAction"));
    }

    private static boolean isNamed(RuleMatch match) {
        return !match.rule().isEmpty() || !match.subRule().isEmpty();
    }

    private static JsonNode json(LogSource line) {
        return JsonMapper.shared().readTree(line.json());
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }
}
