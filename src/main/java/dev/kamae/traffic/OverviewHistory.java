package dev.kamae.traffic;

import static java.util.Objects.requireNonNull;

import dev.kamae.baseline.Baseline;
import dev.kamae.core.Holidays;
import dev.kamae.core.UnusualDays;
import dev.kamae.traffic.Evaluating.Labels;
import dev.kamae.traffic.LiveTraffic.Besides;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAcls.Seen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads all that history has for an overview. */
@Component
class OverviewHistory {

    /** Longer periods by days are not compared day by day. */
    private static final Duration LONGEST_COMPARED = Duration.ofDays(35);

    /** More tops than are shown, so that the open hour can lift one up. */
    private static final int ADDED_UP = 300;

    private final PastTraffic past;
    private final Clock clock;
    private final Baseline baseline;

    OverviewHistory(PastTraffic past, Clock clock, Holidays holidays, ObjectProvider<UnusualDays> unusual) {
        this.past = past;
        this.clock = clock;
        // asked of some thousand days for each overview
        var unlikeOthers = unusual.stream().toList();
        this.baseline = new Baseline(
                clock.getZone(), holidays, date -> unlikeOthers.stream().anyMatch(days -> days.isUnusual(date)));
    }

    /**
     * @param seen every web ACL that history knows
     * @param logged what the logs of the open hour have of labels
     */
    KeptTraffic read(
            Period period,
            AclScope scope,
            List<Seen> seen,
            Profiles profiles,
            Collection<Labels> logged,
            Besides besides) {
        var numbers = numbers(seen, scope.summed());
        var lacks = lacks(period, scope, profiles);
        var countedAnew = !past.countedAnew(period.from(), period.until()).isEmpty();
        var candidates = scope.summed().stream()
                .filter(acl -> requireNonNull(lacks.get(acl)).evaluates())
                .sorted()
                .toList();
        var labels = candidates.size() < 2 || countedAnew
                ? List.<Labels>of()
                : past.labels(period, numbers(seen, candidates));
        var evaluating = KeptTraffic.evaluating(candidates, countedAnew, labels, logged);
        var told = numbers(seen, evaluating.told());
        return new KeptTraffic(
                scope,
                numbers,
                lacks,
                countedAnew,
                candidates,
                labels,
                evaluating,
                past.territories(period, numbers.values()),
                past.classes(period, told.values()),
                series(period, numbers, besides == Besides.BOTS ? told : Map.of(), seen),
                Optional.of(period).filter(_ -> besides == Besides.TOPS).map(_ -> tops(period, numbers, profiles)));
    }

    private static Map<WebAclId, Integer> numbers(List<Seen> seen, Collection<WebAclId> wanted) {
        return seen.stream()
                .filter(acl -> wanted.contains(acl.id()))
                .collect(Collectors.toUnmodifiableMap(Seen::id, Seen::number));
    }

    private static Map<WebAclId, AclLacks> lacks(Period period, AclScope scope, Profiles profiles) {
        return scope.summed().stream()
                .collect(Collectors.toUnmodifiableMap(acl -> acl, acl -> AclLacks.of(acl, profiles, period)));
    }

    /** @param bots of which web ACLs bots are compared; empty for none */
    private Optional<PastSeries> series(
            Period period, Map<WebAclId, Integer> numbers, Map<WebAclId, Integer> bots, List<Seen> seen) {
        var length = Duration.between(period.from(), period.until());
        if (period.step() == Period.Step.DAY && length.compareTo(LONGEST_COMPARED) > 0) {
            return Optional.empty();
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
        return from.isBefore(period.until())
                ? Optional.of(new PastSeries(
                        baseline,
                        past.past(from, period.until(), numbers.values()),
                        bots.isEmpty() ? List.of() : past.pastBots(from, period.until(), bots.values()),
                        past.known(from, period.until())))
                : Optional.empty();
    }

    private PastTops tops(Period period, Map<WebAclId, Integer> numbers, Profiles profiles) {
        var homes = new HashMap<Integer, String>();
        numbers.forEach((acl, number) -> profiles.of(acl, period.until())
                .filter(profile -> profile.path().showsClient())
                .ifPresent(profile -> homes.put(number, profile.homeCountry())));
        return new PastTops(
                past.rules(period, numbers),
                past.tops(period, numbers.values(), TopKind.PATH, false, ADDED_UP),
                past.tops(period, numbers.values(), TopKind.CLIENT, false, ADDED_UP),
                past.countries(period, homes));
    }
}
