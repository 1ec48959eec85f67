package dev.kamae.traffic;

import dev.kamae.waflog.RuleEffect;
import dev.kamae.waflog.RuleMatch;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import dev.kamae.webacl.WebAcls.Seen;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads out of history what rules did. */
@Component
class RuleHistory {

    /** By what a list of rules is ordered: what stopped requests, what would have, and then the rest. */
    private static final List<Set<RuleEffect>> ORDER = List.of(
            Set.of(RuleEffect.BLOCKED, RuleEffect.CAPTCHA, RuleEffect.CHALLENGED, RuleEffect.ENDED_OTHERWISE),
            Set.of(RuleEffect.WOULD_HAVE_BLOCKED, RuleEffect.WOULD_HAVE_CHALLENGED),
            Set.of(RuleEffect.values()));

    /** What the log names where no rule ended the request. */
    private static final String NO_RULE = "Default_Action";

    private final PastTraffic past;
    private final WebAclProfiles declared;
    private final WebAcls acls;
    private final Clock clock;

    RuleHistory(PastTraffic past, WebAclProfiles declared, WebAcls acls, Clock clock) {
        this.past = past;
        this.declared = declared;
        this.acls = acls;
        this.clock = clock;
    }

    /** @param wanted empty for all */
    Rules rules(Period period, Set<WebAclId> wanted) {
        var numbers = acls.all().stream()
                .filter(acl -> wanted.isEmpty() || wanted.contains(acl.id()))
                .filter(acl -> acl.loggedWithin(period.from(), period.until()))
                .collect(Collectors.toUnmodifiableMap(Seen::id, Seen::number));
        var profiles = declared.profiles();
        var counts = past.allRules(period, numbers).stream().collect(Collectors.groupingBy(RuleCount::acl));
        return new Rules(
                period,
                HoursAtHand.of(period, past.hours(period.from(), period.until()), clock.instant())
                        .with(LiveAnswer.NOT_ASKED),
                numbers.keySet().stream()
                        .sorted(Comparator.comparing(WebAclId::name).thenComparing(WebAclId::value))
                        .map(acl -> ofAcl(acl, counts.getOrDefault(acl, List.of()), profiles, period))
                        .toList());
    }

    static Rules.OfAcl ofAcl(WebAclId acl, List<RuleCount> counts, Profiles profiles, Period period) {
        var names = Rules.namesOfGroups(counts);
        var rules = counts.stream()
                .filter(count -> !count.match().rule().equals(NO_RULE))
                .collect(Collectors.groupingBy(count -> name(count.match(), names)))
                .entrySet()
                .stream()
                .map(rule -> rule(rule.getKey(), rule.getValue(), names))
                .sorted(by(Rules.Rule::name, Rules.Rule::effects, RuleHistory::ofGroup))
                .toList();
        return new Rules.OfAcl(
                acl,
                AclLacks.of(acl, profiles, period).ofRequests().stream()
                        .sorted()
                        .toList(),
                rules);
    }

    private static String name(RuleMatch match, Map<String, String> names) {
        return match.rule().isEmpty() ? names.getOrDefault(match.group(), match.group()) : match.rule();
    }

    private static Rules.Rule rule(String name, List<RuleCount> counts, Map<String, String> names) {
        var isNamed = names.containsValue(name)
                || counts.stream().anyMatch(count -> count.match().rule().equals(name));
        var own = counts.stream()
                .filter(count -> !count.match().rule().isEmpty()
                        || count.match().subRule().isEmpty())
                .toList();
        var subRules = counts.stream()
                .filter(count -> !count.match().subRule().isEmpty())
                .collect(Collectors.groupingBy(count -> count.match().subRule()))
                .entrySet()
                .stream()
                .map(sub -> new Rules.SubRule(sub.getKey(), Rules.sums(sub.getValue())))
                .sorted(by(Rules.SubRule::name, Rules.SubRule::effects, _ -> List.of()))
                .toList();
        return new Rules.Rule(name, isNamed, Rules.sums(own), subRules);
    }

    private static Collection<Map<RuleEffect, Long>> ofGroup(Rules.Rule rule) {
        return rule.subRules().stream().map(Rules.SubRule::effects).toList();
    }

    /** Most first; what only a rule of the group did counts for the group too. */
    private static <T> Comparator<T> by(
            Function<T, String> name,
            Function<T, Map<RuleEffect, Long>> own,
            Function<T, Collection<Map<RuleEffect, Long>>> below) {
        var order = Comparator.<T>comparingInt(one -> 0);
        for (var effects : ORDER) {
            order = order.thenComparing(Comparator.<T>comparingLong(one -> Math.max(
                            sum(own.apply(one), effects),
                            below.apply(one).stream()
                                    .mapToLong(sums -> sum(sums, effects))
                                    .max()
                                    .orElse(0)))
                    .reversed());
        }
        return order.thenComparing(name);
    }

    private static long sum(Map<RuleEffect, Long> sums, Set<RuleEffect> effects) {
        return effects.stream()
                .mapToLong(effect -> sums.getOrDefault(effect, 0L))
                .sum();
    }
}
