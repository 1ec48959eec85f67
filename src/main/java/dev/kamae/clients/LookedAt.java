package dev.kamae.clients;

import dev.kamae.webacl.CountedOnce;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAcls.Seen;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which lines are looked at. A request that passes CloudFront and a load balancer is logged by the web ACLs of both, and counts
 * once, at the one in front.
 *
 * @param wanted empty for all
 * @param once whose lines count
 */
record LookedAt(Instant from, Instant until, Set<WebAclId> wanted, CountedOnce once, Profiles profiles) {

    static LookedAt of(
            Instant from, Instant until, Set<WebAclId> wanted, Collection<Seen> seen, Profiles profiles, Instant now) {
        var once = CountedOnce.ofLines(wanted, from, until, seen, profiles, now);
        return new LookedAt(from, until, wanted, once, profiles);
    }

    /** What is not known because of lines that are not looked at, and whatever else is. */
    List<ClientLack> with(Collection<ClientLack> lacks) {
        return Stream.of(
                        once.perhaps().stream().map(acl -> new ClientLack(ClientLack.Reason.MAY_BE_COUNTED, acl)),
                        once.partly().stream().map(acl -> new ClientLack(ClientLack.Reason.FRONT_PARTLY, acl)),
                        lacks.stream())
                .flatMap(each -> each)
                .sorted()
                .toList();
    }
}
