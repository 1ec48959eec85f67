package dev.kamae.waflog;

import java.util.List;

/**
 * The fields of log lines that tell of rules, and what holds of a whole request by them: the rule that ended it, rules of the
 * web ACL itself that matched, and in each group the rule that ended it, those that matched, and those that were excluded.
 */
public final class RuleFields {

    public static final String RULE = "terminatingRuleId";
    public static final String TYPE = "terminatingRuleType";
    public static final String MATCHED = "nonTerminatingMatchingRules.ruleId";
    public static final String MATCHED_ACTION = "nonTerminatingMatchingRules.action";
    public static final String MATCHED_INSTEAD = "nonTerminatingMatchingRules.overriddenAction";
    public static final String GROUP = "ruleGroupList.ruleGroupId";
    public static final String ENDED = "ruleGroupList.terminatingRule.ruleId";
    public static final String ENDED_ACTION = "ruleGroupList.terminatingRule.action";
    public static final String PASSED = "ruleGroupList.nonTerminatingMatchingRules.ruleId";
    public static final String PASSED_ACTION = "ruleGroupList.nonTerminatingMatchingRules.action";
    public static final String PASSED_INSTEAD = "ruleGroupList.nonTerminatingMatchingRules.overriddenAction";
    public static final String EXCLUDED = "ruleGroupList.excludedRules.ruleId";

    /** What has to be read of a document to know all its matches. */
    public static final List<String> ALL = List.of(
            AclGroup.FIELD,
            Action.FIELD,
            RULE,
            TYPE,
            MATCHED,
            MATCHED_ACTION,
            MATCHED_INSTEAD,
            GROUP,
            ENDED,
            ENDED_ACTION,
            PASSED,
            PASSED_ACTION,
            PASSED_INSTEAD,
            EXCLUDED);

    /** A rule ended the request, and it was one of a group. */
    public static final Condition ENDED_BY_GROUP = new Condition.Is(TYPE, RuleMatches.GROUP_TYPES);

    /** It matched a rule that only counts, of whatever sort. */
    public static final Condition COUNTED = Condition.any(
            Condition.Is.oneOf(MATCHED_ACTION, "COUNT"),
            Condition.Is.oneOf(PASSED_ACTION, "COUNT"),
            new Condition.Has(EXCLUDED));

    /**
     * It matched a rule that would have blocked: one that was overridden, one that was excluded, or one of a group that was set
     * to count. Of the last, what shows is that a rule blocked and the request was not blocked.
     */
    public static final Condition WOULD_BLOCK = Condition.any(
            Condition.Is.oneOf(PASSED_INSTEAD, "BLOCK"),
            Condition.Is.oneOf(MATCHED_INSTEAD, "BLOCK"),
            new Condition.Has(EXCLUDED),
            Condition.all(
                    Condition.Is.oneOf(ENDED_ACTION, "BLOCK"),
                    Condition.not(Condition.Is.oneOf(Action.FIELD, "BLOCK"))));

    private RuleFields() {}
}
