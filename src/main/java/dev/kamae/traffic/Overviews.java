package dev.kamae.traffic;

import static java.util.Objects.requireNonNull;

import dev.kamae.baseline.Baseline;
import dev.kamae.core.Holidays;
import dev.kamae.core.Territory;
import dev.kamae.core.UnusualDays;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.TerritoryRule;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.CountedOnce;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import dev.kamae.webacl.WebAcls.Seen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts history and the open hour together into an overview. */
@Component
class Overviews {

    /** Longer periods by days are not compared day by day. */
    private static final Duration LONGEST_COMPARED = Duration.ofDays(35);

    private final PastTraffic past;
    private final LiveTraffic live;
    private final WebAclProfiles declared;
    private final WebAcls acls;
    private final Clock clock;
    private final Baseline baseline;

    Overviews(
            PastTraffic past,
            LiveTraffic live,
            WebAclProfiles declared,
            WebAcls acls,
            Clock clock,
            Holidays holidays,
            ObjectProvider<UnusualDays> unusual) {
        this.past = past;
        this.live = live;
        this.declared = declared;
        this.acls = acls;
        this.clock = clock;
        this.baseline = new Baseline(
                clock.getZone(), holidays, date -> unusual.stream().anyMatch(days -> days.isUnusual(date)));
    }

    /** @param detailed whether paths and clients may be seen */
    Overview overview(Period period, Set<WebAclId> wanted, boolean detailed) {
        var found = gather(period, acl -> wanted.isEmpty() || wanted.contains(acl), false);
        var figures = found.figures();
        var tops = new OverviewTops(
                period, found.scope(), found.numbers(), found.profiles(), found.completeness(), past, found.answer());
        return new Overview(
                period,
                found.at(),
                found.completeness(),
                found.scope().summed(),
                found.scope().leftOut(),
                figures.requests(),
                figures.territories(),
                figures.actions(),
                figures.stopped(),
                figures.counted(),
                figures.wouldHaveBlocked(),
                figures.classes(),
                detailed ? tops.paths() : TopList.notKnown(Lack.Reason.NEEDS_INVESTIGATE),
                detailed ? tops.clients() : TopList.notKnown(Lack.Reason.NEEDS_INVESTIGATE),
                tops.stoppingRules(),
                tops.countingRules(),
                tops.countries());
    }

    /**
     * Bots of some web ACLs, and of those a plain overview without lists of what came most.
     *
     * @param logging every web ACL that logged
     */
    record WithBots(
            Overview overview,
            Set<WebAclId> logging,
            Map<WebAclId, Integer> numbers,
            Measure bots,
            Map<TrafficClass, Measure> byClass,
            List<Cell<TrafficClass>> cells) {}

    WithBots withBots(Period period, Set<WebAclId> acls) {
        var found = gather(period, acls::contains, true);
        var figures = found.figures();
        return new WithBots(
                plain(period, found),
                found.logging(),
                found.numbers(),
                figures.bots(),
                figures.botsByClass(),
                found.classes());
    }

    RuleCourse rules(Period period, Set<WebAclId> wanted) {
        var found = gather(period, acl -> wanted.isEmpty() || wanted.contains(acl), false);
        var figures = found.figures();
        return new RuleCourse(plain(period, found), figures.countedCourse(), figures.wouldHaveBlockedCourse());
    }

    /** Without lists of what came most. */
    private static Overview plain(Period period, Gathered found) {
        var figures = found.figures();
        var none = TopList.notKnown(Lack.Reason.NEEDS_INVESTIGATE);
        return new Overview(
                period,
                found.at(),
                found.completeness(),
                found.scope().summed(),
                found.scope().leftOut(),
                figures.requests(),
                Map.of(),
                figures.actions(),
                figures.stopped(),
                figures.counted(),
                figures.wouldHaveBlocked(),
                figures.classes(),
                none,
                none,
                List.of(),
                List.of(),
                none);
    }

    /** What an overview says by territory, without all the rest. */
    ByTerritory byTerritory(Period period) {
        var found = gather(period, _ -> true, false);
        return new ByTerritory(found.scope().summed(), found.figures().territories());
    }

    /**
     * The hours from the first log of all on that history does not have, or has by a former profile; none while no web ACL
     * logs.
     */
    List<Instant> missing(Period period) {
        var seen = acls.all();
        var first = seen.stream()
                .flatMap(acl -> Optional.ofNullable(acl.firstHour()).stream())
                .min(Instant::compareTo);
        if (first.isEmpty() || seen.stream().noneMatch(acl -> acl.loggedWithin(period.from(), period.until()))) {
            return List.of();
        }
        var hours = HoursAtHand.of(period, past.hours(period.from(), period.until()), clock.instant());
        var lacking = Stream.concat(hours.live().stream(), hours.unknown().keySet().stream())
                .map(LogHour::start);
        return Stream.concat(lacking, past.countedAnew(period.from(), period.until()).stream())
                .filter(hour -> !hour.isBefore(first.get()))
                .distinct()
                .sorted()
                .toList();
    }

    /** What the figures of a period are made of. */
    private record Gathered(
            Instant at,
            Set<WebAclId> logging,
            AclScope scope,
            Map<WebAclId, Integer> numbers,
            Profiles profiles,
            Completeness completeness,
            LiveAnswer answer,
            List<Cell<TrafficClass>> classes,
            OverviewFigures figures) {}

    private Gathered gather(Period period, Predicate<WebAclId> wanted, boolean withBots) {
        var now = clock.instant();
        var profiles = declared.profiles();
        var hours = HoursAtHand.of(period, past.hours(period.from(), period.until()), now);
        var answer = hours.live().isEmpty() ? LiveAnswer.NOT_ASKED : live.ask(hours.live(), profiles, now);
        var seen = acls.all();
        var logging = logging(period, seen, answer);
        var scope = new AclScope(CountedOnce.among(
                logging.stream().filter(wanted).collect(Collectors.toSet()),
                period.from(),
                period.until().isAfter(now) ? now : period.until(),
                seen,
                profiles));
        var numbers = numbers(seen, scope.summed());
        var completeness = hours.with(answer);
        var lacks = lacks(period, scope, profiles);
        var cuts = period.cuts(clock.getZone());
        var lackingCuts = lackingCuts(period, completeness);
        var territories = new ArrayList<>(past.territories(period, numbers.values()));
        territories.addAll(live(period, scope.summed(), answer, territory(profiles)));
        var countedAnew = !past.countedAnew(period.from(), period.until()).isEmpty();
        var evaluating = evaluating(period, scope, lacks, seen, answer, countedAnew);
        var told = numbers(seen, evaluating.told());
        var evaluated = new HashMap<>(lacks);
        evaluated.keySet().retainAll(evaluating.told());
        var classes = new ArrayList<>(past.classes(period, told.values()));
        classes.addAll(live(period, evaluating.told(), answer, (count, _) -> count.trafficClass()));
        var compared = compared(period, numbers, withBots ? told : Map.of(), seen, completeness, now);
        var figures = new OverviewFigures(
                period,
                new Sums<>(territories, cuts, lackingCuts, lacks, scope.lacks()),
                evaluating,
                // of the classes nothing is said of web ACLs without Bot Control, so what those lack is no matter
                new Sums<>(classes, cuts, lackingCuts, evaluated, withBots ? scope.lacks() : scope.lacksOfFronts()),
                compared,
                countedAnew,
                clock.getZone());
        return new Gathered(now, logging, scope, numbers, profiles, completeness, answer, classes, figures);
    }

    private Evaluating evaluating(
            Period period,
            AclScope scope,
            Map<WebAclId, AclLacks> lacks,
            List<Seen> seen,
            LiveAnswer answer,
            boolean countedAnew) {
        var acls = scope.summed().stream()
                .filter(acl -> requireNonNull(lacks.get(acl)).evaluates())
                .sorted()
                .toList();
        // by a former profile nobody can say whose log has labels
        if (acls.size() < 2 || countedAnew) {
            return new Evaluating(acls, List.of());
        }
        var labels = new ArrayList<>(past.labels(period, numbers(seen, acls)));
        answer.hours().stream()
                .flatMap(hour -> hour.traffic().stream())
                .filter(count -> acls.contains(count.acl()))
                .map(count -> new Evaluating.Labels(
                        count.acl(), count.evaluated(), count.trafficClass().isLabelled() ? count.requests() : 0))
                .forEach(labels::add);
        return Evaluating.of(acls, labels);
    }

    private static Map<WebAclId, Integer> numbers(List<Seen> seen, Collection<WebAclId> wanted) {
        return seen.stream()
                .filter(acl -> wanted.contains(acl.id()))
                .collect(Collectors.toUnmodifiableMap(Seen::id, Seen::number));
    }

    private static Set<WebAclId> logging(Period period, List<Seen> seen, LiveAnswer answer) {
        var found = new TreeSet<WebAclId>();
        seen.stream()
                .filter(acl -> acl.loggedWithin(period.from(), period.until()))
                .forEach(acl -> found.add(acl.id()));
        answer.hours().forEach(hour -> hour.traffic().forEach(count -> found.add(count.acl())));
        return found;
    }

    private static BiFunction<TrafficCount, LogHour, Territory> territory(Profiles profiles) {
        return (count, hour) -> new TerritoryRule(profiles.of(count.acl(), hour.start())).of(count.country());
    }

    /** What the logs say of some web ACLs, sorted as wanted. */
    private <K> List<Cell<K>> live(
            Period period, List<WebAclId> acls, LiveAnswer answer, BiFunction<TrafficCount, LogHour, K> sort) {
        var found = new ArrayList<Cell<K>>();
        for (var hour : answer.hours()) {
            var cut = period.cut(hour.hour(), clock.getZone());
            for (var count : hour.traffic()) {
                if (acls.contains(count.acl())) {
                    found.add(Cell.of(cut, sort.apply(count, hour.hour()), count));
                }
            }
        }
        return found;
    }

    private Set<Instant> lackingCuts(Period period, Completeness completeness) {
        return completeness.missing().stream()
                .map(missing -> period.cut(new LogHour(missing.hour()), clock.getZone()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<WebAclId, AclLacks> lacks(Period period, AclScope scope, Profiles profiles) {
        var lacks = new HashMap<WebAclId, AclLacks>();
        scope.summed().forEach(acl -> lacks.put(acl, AclLacks.of(acl, profiles, period)));
        return lacks;
    }

    /** @param bots of which web ACLs bots are compared; empty for none */
    private Compared compared(
            Period period,
            Map<WebAclId, Integer> numbers,
            Map<WebAclId, Integer> bots,
            List<Seen> seen,
            Completeness completeness,
            Instant now) {
        var length = Duration.between(period.from(), period.until());
        if (period.step() == Period.Step.DAY && length.compareTo(LONGEST_COMPARED) > 0) {
            return Compared.nothing(period);
        }
        var since = period.from()
                .atZone(clock.getZone())
                .minusWeeks(Baseline.WEEKS)
                .minusDays(1)
                .toInstant();
        var first = seen.stream()
                .filter(acl -> numbers.containsKey(acl.id()))
                .flatMap(acl -> Optional.ofNullable(acl.firstHour()).stream())
                .min(Instant::compareTo)
                .orElse(period.until());
        var from = LogHour.of(since.isAfter(first) ? since : first).start();
        if (!from.isBefore(period.until())) {
            return Compared.nothing(period);
        }
        var series = new PastSeries(
                baseline,
                past.past(from, period.until(), numbers.values()),
                bots.isEmpty() ? List.of() : past.pastBots(from, period.until(), bots.values()),
                past.known(from, period.until()));
        return new Compared(period, Optional.of(series), completeness.newest().orElse(now));
    }
}
