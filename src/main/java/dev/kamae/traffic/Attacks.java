package dev.kamae.traffic;

import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.CountedOnce;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reckons from history what was detected and stopped. */
@Component
class Attacks {

    private final PastAttacks past;
    private final WebAclProfiles declared;
    private final WebAcls logged;
    private final Clock clock;

    Attacks(PastAttacks past, WebAclProfiles declared, WebAcls logged, Clock clock) {
        this.past = past;
        this.declared = declared;
        this.logged = logged;
        this.clock = clock;
    }

    /** Of the closed hours that lie wholly within a span. */
    DetectedAttacks detected(AttackFamily family, Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("%s to %s is no span".formatted(from, until));
        }
        var now = clock.instant();
        var first = LogHour.of(from.plus(LogHour.LENGTH).minusNanos(1)).start();
        var end = LogHour.of(until.isBefore(now) ? until : now).start();
        return closed(family, first, end.isBefore(first) ? first : end);
    }

    private DetectedAttacks closed(AttackFamily family, Instant from, Instant until) {
        var profiles = declared.profiles();
        var counts = past.counts(family, from, until).stream()
                .filter(count -> count.evaluated() > 0)
                .toList();
        var evaluating = counts.stream().map(AttackCount::acl).collect(Collectors.toSet());
        // which of two in a row counts is asked among those with such rules: the other one detects nothing
        var scope = new AclScope(CountedOnce.among(evaluating, from, until, logged.all(), profiles));
        var all = (int) Duration.between(from, until).toHours();
        var hours = past.hours(from, until);
        var common = new HashSet<>(scope.lacks());
        if (hours < all || all == 0) {
            common.add(Lack.of(Lack.Reason.HOURS_MISSING));
        }
        if (hours > 0 && evaluating.isEmpty()) {
            common.add(Lack.of(Lack.Reason.NO_ATTACK_RULES));
        }
        var acls = scope.summed().stream()
                .map(acl -> new AclLacks(acl, profiles.of(acl, from, until)))
                .toList();
        var theirs = counts.stream()
                .filter(count -> scope.summed().contains(count.acl()))
                .toList();
        return new DetectedAttacks(
                family,
                from,
                until,
                hours,
                all,
                scope.summed(),
                figure(theirs, lacks(acls, AclLacks::ofRequests, common)),
                figure(
                        theirs.stream().filter(count -> count.action().stops()).toList(),
                        lacks(acls, AclLacks::ofStopped, common)));
    }

    private static Figure figure(List<AttackCount> counts, Collection<Lack> lacks) {
        return Figure.of(counts.stream().mapToLong(AttackCount::requests).sum(), lacks);
    }

    private static Set<Lack> lacks(List<AclLacks> acls, Function<AclLacks, Set<Lack>> which, Set<Lack> common) {
        var found = new HashSet<>(common);
        acls.forEach(acl -> found.addAll(which.apply(acl)));
        return found;
    }
}
