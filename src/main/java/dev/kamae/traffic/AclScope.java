package dev.kamae.traffic;

import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose requests are summed up. A request that passes CloudFront and a load balancer is logged by the web ACLs of both, and
 * would be counted twice.
 */
record AclScope(List<WebAclId> summed, List<LeftOut> leftOut) {

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
        return new AclScope(List.copyOf(summed), List.copyOf(leftOut));
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
        return leftOut.stream()
                .filter(out -> out.why() == LeftOut.Why.MAY_BE_COUNTED)
                .map(out -> new Lack(Lack.Reason.UNDECLARED, out.acl()))
                .toList();
    }
}
