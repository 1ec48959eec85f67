package dev.kamae.traffic;

import dev.kamae.core.Territory;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.waflog.RuleMatch;
import dev.kamae.waflog.TerritoryRule;
import dev.kamae.webacl.Profiles;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was most frequent in a period, from history and from the hours that the logs were asked for. */
final class OverviewTops {

    private static final int SHOWN = 20;

    private static final Set<RuleEffect> STOPPING =
            Set.of(RuleEffect.BLOCKED, RuleEffect.CAPTCHA, RuleEffect.CHALLENGED, RuleEffect.ENDED_OTHERWISE);

    private static final Set<RuleEffect> COUNTING = Set.of(
            RuleEffect.COUNTED,
            RuleEffect.WOULD_HAVE_BLOCKED,
            RuleEffect.WOULD_HAVE_CHALLENGED,
            RuleEffect.WOULD_HAVE_ALLOWED);

    private final Period period;
    private final AclScope scope;
    private final Profiles profiles;
    private final Completeness completeness;
    private final PastTops past;
    private final boolean countedAnew;
    private final LiveAnswer live;

    /** @param countedAnew whether some hours are still told by a former profile, or by none: their clients were not known */
    OverviewTops(
            Period period,
            AclScope scope,
            Profiles profiles,
            Completeness completeness,
            PastTops past,
            boolean countedAnew,
            LiveAnswer live) {
        this.period = period;
        this.scope = scope;
        this.profiles = profiles;
        this.completeness = completeness;
        this.past = past;
        this.countedAnew = countedAnew;
        this.live = live;
    }

    TopList paths() {
        return top(past.paths(), TopKind.PATH, AclLacks::ofRequests);
    }

    TopList clients() {
        return top(past.clients(), TopKind.CLIENT, acl -> {
            var both = new HashSet<>(acl.ofRequests());
            both.addAll(acl.ofClients());
            return both;
        });
    }

    private TopList top(List<Top> before, TopKind kind, Function<AclLacks, Set<Lack>> lacks) {
        var now = live.hours().stream()
                .flatMap(hour -> hour.tops().stream())
                .filter(top -> top.kind() == kind && !top.blocked())
                .filter(top -> scope.summed().contains(top.acl()))
                .map(top -> new Top(top.value(), top.requests()));
        var lacking = new TreeSet<>(lacks(lacks));
        if (countedAnew) {
            lacking.add(Lack.of(Lack.Reason.COUNTED_ANEW));
        }
        return new TopList(merged(Stream.concat(before.stream(), now)), true, List.copyOf(lacking));
    }

    TopList countries() {
        var now = live.hours().stream().flatMap(this::overseas);
        return new TopList(merged(Stream.concat(past.countries().stream(), now)), false, lacks(acl -> {
            var both = new HashSet<>(acl.ofRequests());
            both.addAll(acl.ofTerritories());
            return both;
        }));
    }

    private Stream<Top> overseas(LiveHour hour) {
        return hour.traffic().stream()
                .filter(count -> scope.summed().contains(count.acl()))
                .filter(count ->
                        new TerritoryRule(profiles.of(count.acl(), hour.hour().start())).of(count.country())
                                == Territory.OVERSEAS)
                .map(count -> new Top(count.country(), count.requests()));
    }

    /** Rules that ended requests, by the names that the web ACLs have for them. */
    List<RuleTop> stoppingRules() {
        var counts = Stream.concat(
                        past.rules().stream(), live.hours().stream().flatMap(hour -> hour.endings().stream()))
                .filter(count -> scope.summed().contains(count.acl()))
                .filter(count -> STOPPING.contains(count.match().effect()))
                .collect(Collectors.groupingBy(count -> new RuleMatch(
                        count.match().rule(), "", "", count.match().effect())));
        return ranked(counts, RuleMatch::subRule);
    }

    /** Rules that matched and ended nothing; those inside groups by the groups' own names. */
    List<RuleTop> countingRules() {
        var counts = past.rules().stream()
                .filter(count -> COUNTING.contains(count.match().effect()))
                .collect(Collectors.groupingBy(count -> named(count.match())));
        return ranked(counts, _ -> "");
    }

    private static RuleMatch named(RuleMatch match) {
        return match.subRule().isEmpty() ? match : new RuleMatch(match.subRule(), match.group(), "", match.effect());
    }

    private static List<RuleTop> ranked(Map<RuleMatch, List<RuleCount>> counts, Function<RuleMatch, String> subRule) {
        return counts.entrySet().stream()
                .map(rule -> new RuleTop(
                        rule.getKey().rule(),
                        rule.getKey().group(),
                        rule.getKey().effect(),
                        sum(rule.getValue()),
                        merged(rule.getValue().stream()
                                .map(count -> new Top(subRule.apply(count.match()), count.requests()))
                                .filter(top -> !top.value().isEmpty()))))
                .sorted(Comparator.comparing(RuleTop::requests).reversed().thenComparing(RuleTop::rule))
                .limit(SHOWN)
                .toList();
    }

    private static long sum(Collection<RuleCount> counts) {
        return counts.stream().mapToLong(RuleCount::requests).sum();
    }

    private static List<Top> merged(Stream<Top> tops) {
        var sums = new HashMap<String, Long>();
        tops.forEach(top -> sums.merge(top.value(), top.requests(), Long::sum));
        return sums.entrySet().stream()
                .map(sum -> new Top(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(Top::requests).reversed().thenComparing(Top::value))
                .limit(SHOWN)
                .toList();
    }

    private List<Lack> lacks(Function<AclLacks, Set<Lack>> lacks) {
        var found = new HashSet<>(scope.lacks());
        scope.summed().forEach(acl -> found.addAll(lacks.apply(AclLacks.of(acl, profiles, period))));
        if (!completeness.whole()) {
            found.add(Lack.of(Lack.Reason.HOURS_MISSING));
        }
        return found.stream().sorted().toList();
    }
}
