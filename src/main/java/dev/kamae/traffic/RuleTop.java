package dev.kamae.traffic;

import dev.kamae.waflog.RuleEffect;
import java.util.List;

/**
 * A rule and how often it did something.
 *
 * @param rule its name in the web ACL, or of a rule within a group that only counted
 * @param group the group that it is in; empty for a rule of the web ACL, which may itself stand for a group
 * @param subRules those in its group that were the reason, in hours that history has
 */
public record RuleTop(String rule, String group, RuleEffect effect, long requests, List<Top> subRules) {}
