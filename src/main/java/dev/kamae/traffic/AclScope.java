package dev.kamae.traffic;

import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAcls.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose requests are summed up. A request that passes CloudFront and a load balancer is logged by the web ACLs of both, and
 * would be counted twice.
 *
 * @param later those left out whose requests the one in front logged only from some moment of the period on
 */
record AclScope(List<WebAclId> summed, List<LeftOut> leftOut, Set<WebAclId> later) {

    /**
     * @param wanted empty for all
     * @param logging those that logged something in the period
     */
    static AclScope of(Set<WebAclId> wanted, Set<WebAclId> logging, Profiles profiles, Instant moment) {
        var candidates = new TreeSet<>(logging);
        if (!wanted.isEmpty()) {
            candidates.retainAll(wanted);
        }
        var summed = new ArrayList<WebAclId>();
        var leftOut = new ArrayList<LeftOut>();
        for (var acl : candidates) {
            why(acl, candidates, profiles.of(acl, moment))
                    .ifPresentOrElse(why -> leftOut.add(new LeftOut(acl, why)), () -> summed.add(acl));
        }
        return new AclScope(List.copyOf(summed), List.copyOf(leftOut), Set.of());
    }

    /**
     * Looks for those that logged in a period before the one that is counted in their place.
     *
     * @param seen when each logged
     */
    AclScope within(Period period, Collection<Seen> seen, Profiles profiles) {
        var first = seen.stream()
                .filter(acl -> acl.firstHour() != null)
                .collect(Collectors.toMap(Seen::id, acl -> begun(acl, period)));
        var found = leftOut.stream()
                .filter(out -> out.why() == LeftOut.Why.ALSO_COUNTED)
                .map(LeftOut::acl)
                .filter(acl -> profiles.of(acl, period.until())
                        .map(profile -> profile.path().alsoCountedBy())
                        .filter(front -> first.getOrDefault(acl, period.until())
                                .isBefore(first.getOrDefault(front, period.until())))
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
        return new AclScope(summed, leftOut, found);
    }

    private static Instant begun(Seen acl, Period period) {
        var first = Objects.requireNonNull(acl.firstHour());
        return first.isBefore(period.from()) ? period.from() : first;
    }

    private static Optional<LeftOut.Why> why(WebAclId acl, Set<WebAclId> candidates, Optional<ProfileDraft> profile) {
        if (profile.isEmpty()) {
            var mayRepeat = acl.scope() != WebAclId.Scope.CLOUDFRONT
                    && candidates.stream().anyMatch(other -> other.scope() == WebAclId.Scope.CLOUDFRONT);
            return mayRepeat ? Optional.of(LeftOut.Why.MAY_BE_COUNTED) : Optional.empty();
        }
        var inFront = profile.get().path().alsoCountedBy();
        return inFront != null && candidates.contains(inFront)
                ? Optional.of(LeftOut.Why.ALSO_COUNTED)
                : Optional.empty();
    }

    /** What its being left out means for every sum. */
    List<Lack> lacks() {
        return Stream.concat(
                        leftOut.stream()
                                .filter(out -> out.why() == LeftOut.Why.MAY_BE_COUNTED)
                                .map(out -> new Lack(Lack.Reason.UNDECLARED, out.acl())),
                        later.stream().map(acl -> new Lack(Lack.Reason.FRONT_LATER, acl)))
                .toList();
    }
}
