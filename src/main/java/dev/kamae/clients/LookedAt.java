package dev.kamae.clients;

import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAcls.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which lines are looked at. A request that passes CloudFront and a load balancer is logged by the web ACLs of both, and counts
 * once, at the one in front.
 *
 * @param wanted empty for all
 * @param leftOut those whose requests another one of them has logged already
 */
record LookedAt(Instant from, Instant until, Set<WebAclId> wanted, List<WebAclId> leftOut, Profiles profiles) {

    /** When a web ACL logged last is known some hours later. */
    private static final Duration LATE = Duration.ofHours(3);

    static LookedAt of(Instant from, Instant until, Set<WebAclId> wanted, Collection<Seen> seen, Profiles profiles) {
        var logging = seen.stream()
                .filter(acl -> acl.loggedWithin(from.minus(LATE), until))
                .map(Seen::id)
                .filter(acl -> wanted.isEmpty() || wanted.contains(acl))
                .collect(Collectors.toUnmodifiableSet());
        return new LookedAt(from, until, wanted, profiles.repeating(logging, until), profiles);
    }
}
