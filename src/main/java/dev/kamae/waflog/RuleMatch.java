package dev.kamae.waflog;

/**
 * A rule that matched a request, and what it did.
 *
 * @param rule its name in the web ACL; empty for a rule of a group that ended nothing, because the log does not say by which
 *     name the web ACL has the group
 * @param group the group that the rule is in, as AWS names it: {@code AWS#AWSManagedRulesCommonRuleSet}; empty when it is the
 *     web ACL's own
 * @param subRule its name in the group; empty when it is the web ACL's own
 */
public record RuleMatch(String rule, String group, String subRule, RuleEffect effect) {}
