package dev.kamae.traffic;

import dev.kamae.waflog.RuleEffect;
import dev.kamae.webacl.WebAclId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules of each web ACL did in the closed hours of a period, as far as history has them. A rule that matched
 * nothing is not known here: the log does not name it.
 *
 * @param completeness which hours are missing; {@link Completeness#live} are those that history does not have yet
 * @param acls by name; those that logged
 */
public record Rules(Period period, Completeness completeness, List<OfAcl> acls) {

    /**
     * The rules of one web ACL.
     *
     * @param lacks why the counts may be lower than what happened
     * @param rules those that stopped most first
     */
    public record OfAcl(WebAclId acl, List<Lack> lacks, List<Rule> rules) {}

    /**
     * A rule of the web ACL.
     *
     * @param name as the web ACL has it; the group's own name where the log never said by which name the web ACL has it
     * @param isNamed whether it is the web ACL's name
     * @param effects how many requests it did what to; for a rule that stands for a group, those that it ended
     * @param subRules of its group
     */
    public record Rule(String name, boolean isNamed, Map<RuleEffect, Long> effects, List<SubRule> subRules) {

        /** Whether it, or a rule of its group, is set to count and would have done something else. */
        public boolean wouldHaveActed() {
            return wouldHaveActed(effects) || subRules.stream().anyMatch(one -> wouldHaveActed(one.effects()));
        }

        private static boolean wouldHaveActed(Map<RuleEffect, Long> effects) {
            return effects.containsKey(RuleEffect.WOULD_HAVE_BLOCKED)
                    || effects.containsKey(RuleEffect.WOULD_HAVE_CHALLENGED);
        }
    }

    /**
     * A rule of a group.
     *
     * @param effects how many requests it did what to; a request that matched several is in each of them
     */
    public record SubRule(String name, Map<RuleEffect, Long> effects) {}

    /** How many rules matched, those of groups not counted. */
    public long matched() {
        return acls.stream().mapToLong(acl -> acl.rules().size()).sum();
    }

    /** How many of them are set to count and would have blocked or challenged, or stand for a group with such a rule. */
    public long wouldHaveActed() {
        return acls.stream()
                .flatMap(acl -> acl.rules().stream())
                .filter(Rule::wouldHaveActed)
                .count();
    }

    static Map<RuleEffect, Long> sums(Collection<RuleCount> counts) {
        var sums = new EnumMap<RuleEffect, Long>(RuleEffect.class);
        counts.forEach(count -> sums.merge(count.match().effect(), count.requests(), Long::sum));
        return sums;
    }

    /** By which name a web ACL has each group, where requests that it ended have told one and no other. */
    static Map<String, String> namesOfGroups(Collection<RuleCount> counts) {
        var names = new HashMap<String, String>();
        counts.stream()
                .map(RuleCount::match)
                .filter(match -> !match.rule().isEmpty() && !match.group().isEmpty())
                .forEach(match ->
                        names.merge(match.group(), match.rule(), (one, other) -> one.equals(other) ? one : ""));
        names.values().removeIf(String::isEmpty);
        return names;
    }
}
