package dev.kamae.traffic;

import dev.kamae.core.Territory;
import dev.kamae.traffic.Evaluating.Labels;
import dev.kamae.traffic.LiveTraffic.Besides;
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
import java.time.Instant;
import java.util.ArrayList;
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
import org.springframework.stereotype.Component;

/** Puts history and the open hour together into an overview. */
@Component
class Overviews {

    private final PastTraffic past;
    private final OverviewHistory history;
    private final LiveTraffic live;
    private final WebAclProfiles declared;
    private final WebAcls acls;
    private final Clock clock;

    Overviews(
            PastTraffic past,
            OverviewHistory history,
            LiveTraffic live,
            WebAclProfiles declared,
            WebAcls acls,
            Clock clock) {
        this.past = past;
        this.history = history;
        this.live = live;
        this.declared = declared;
        this.acls = acls;
        this.clock = clock;
    }

    /** @param detailed whether paths and clients may be seen */
    Overview overview(Period period, Set<WebAclId> wanted, boolean detailed) {
        var found = gather(period, acl -> wanted.isEmpty() || wanted.contains(acl), Besides.TOPS);
        var figures = found.figures();
        var tops = new OverviewTops(
                period,
                found.scope(),
                found.profiles(),
                found.completeness(),
                found.kept().tops().orElseThrow(),
                found.kept().countedAnew(),
                found.answer());
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
     * @param named of the hours that the logs were asked for, by what Bot Control calls them
     */
    record WithBots(
            Overview overview,
            Set<WebAclId> logging,
            Map<WebAclId, Integer> numbers,
            Measure bots,
            Map<TrafficClass, Measure> byClass,
            List<Cell<TrafficClass>> cells,
            List<BotCount> named) {}

    WithBots withBots(Period period, Set<WebAclId> acls) {
        var found = gather(period, acls::contains, Besides.BOTS);
        var figures = found.figures();
        return new WithBots(
                plain(period, found),
                found.logging(),
                found.kept().numbers(),
                figures.bots(),
                figures.botsByClass(),
                found.classes(),
                found.answer().hours().stream()
                        .flatMap(hour -> hour.bots().stream())
                        .filter(count -> found.scope().summed().contains(count.acl()))
                        .toList());
    }

    RuleCourse rules(Period period, Set<WebAclId> wanted) {
        var found = gather(period, acl -> wanted.isEmpty() || wanted.contains(acl), Besides.NOTHING);
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
        var found = gather(period, _ -> true, Besides.NOTHING);
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
            Profiles profiles,
            Completeness completeness,
            KeptTraffic kept,
            LiveAnswer answer,
            List<Cell<TrafficClass>> classes,
            OverviewFigures figures) {}

    private Gathered gather(Period period, Predicate<WebAclId> wanted, Besides besides) {
        var now = clock.instant();
        var profiles = declared.profiles();
        var hours = HoursAtHand.of(period, past.hours(period.from(), period.until()), now);
        var asking = Optional.of(hours.live())
                .filter(live -> !live.isEmpty())
                .map(some -> live.asking(some, profiles, besides, now));
        var seen = acls.all();
        // read meanwhile: it is hardly ever news whose logs there are
        var kept = history.read(
                period,
                scope(period, logging(period, seen, LiveAnswer.NOT_ASKED), wanted, seen, profiles, now),
                seen,
                profiles,
                List.of(),
                besides);
        var answer = asking.map(LiveTraffic.Asking::await).orElse(LiveAnswer.NOT_ASKED);
        var logging = logging(period, seen, answer);
        var scope = scope(period, logging, wanted, seen, profiles, now);
        var labels = labels(answer);
        if (!kept.isOf(scope, labels)) {
            kept = history.read(period, scope, seen, profiles, labels, besides);
        }
        var completeness = hours.with(answer);
        var territories = new ArrayList<>(kept.territories());
        territories.addAll(live(period, scope.summed(), answer, territory(profiles)));
        var classes = new ArrayList<>(kept.classes());
        classes.addAll(live(period, kept.evaluating().told(), answer, (count, _) -> count.trafficClass()));
        return new Gathered(
                now,
                logging,
                scope,
                profiles,
                completeness,
                kept,
                answer,
                classes,
                figures(period, kept, territories, classes, completeness, besides, now));
    }

    private OverviewFigures figures(
            Period period,
            KeptTraffic kept,
            List<Cell<Territory>> territories,
            List<Cell<TrafficClass>> classes,
            Completeness completeness,
            Besides besides,
            Instant now) {
        var scope = kept.scope();
        var cuts = period.cuts(clock.getZone());
        var lackingCuts = lackingCuts(period, completeness);
        var evaluated = new HashMap<WebAclId, AclLacks>(kept.lacks());
        evaluated.keySet().retainAll(kept.evaluating().told());
        return new OverviewFigures(
                period,
                new Sums<>(territories, cuts, lackingCuts, kept.lacks(), scope.lacks()),
                kept.evaluating(),
                // of the classes nothing is said of web ACLs without Bot Control, so what those lack is no matter
                new Sums<>(
                        classes,
                        cuts,
                        lackingCuts,
                        evaluated,
                        besides == Besides.BOTS ? scope.lacks() : scope.lacksOfFronts()),
                new Compared(period, kept.series(), completeness.newest().orElse(now)),
                kept.countedAnew(),
                clock.getZone());
    }

    private static AclScope scope(
            Period period,
            Set<WebAclId> logging,
            Predicate<WebAclId> wanted,
            List<Seen> seen,
            Profiles profiles,
            Instant now) {
        return new AclScope(CountedOnce.among(
                logging.stream().filter(wanted).collect(Collectors.toSet()),
                period.from(),
                period.until().isAfter(now) ? now : period.until(),
                seen,
                profiles));
    }

    private static List<Labels> labels(LiveAnswer answer) {
        return answer.hours().stream()
                .flatMap(hour -> hour.traffic().stream())
                .map(count -> new Labels(
                        count.acl(), count.evaluated(), count.trafficClass().isLabelled() ? count.requests() : 0))
                .toList();
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
}
