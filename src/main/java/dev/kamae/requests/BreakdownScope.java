package dev.kamae.requests;

import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Condition;
import dev.kamae.webacl.CountedOnce;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAcls.Seen;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose requests are broken down: one that two web ACLs logged counts once, and where the log has a proxy in the place of the
 * client, nobody counts it as one.
 *
 * @param once whose lines count
 */
record BreakdownScope(RequestFilter filter, Profiles profiles, CountedOnce once) {

    static BreakdownScope of(RequestFilter filter, Collection<Seen> seen, Profiles profiles, Instant now) {
        return new BreakdownScope(
                filter,
                profiles,
                CountedOnce.ofLines(filter.acls(), filter.from(), filter.until(), seen, profiles, now));
    }

    /** Lines that are counted. */
    Condition counted() {
        return Condition.not(are(once.leftOut().stream()));
    }

    /** Lines whose connection is the client's. */
    Condition connecting() {
        return are(profiles.declared().stream()
                .filter(acl -> profiles.of(acl, filter.from(), filter.until()).stream()
                        .allMatch(
                                profile -> profile.filter(known -> known.path().showsClient())
                                        .isPresent())));
    }

    private static Condition are(Stream<WebAclId> acls) {
        return new Condition.Is(AclGroup.FIELD, acls.map(WebAclId::value).collect(Collectors.toUnmodifiableSet()));
    }

    /** @param found the web ACLs that the counted lines are of */
    List<BreakdownLack> lacks(Set<WebAclId> found) {
        return Stream.of(
                        lacks(BreakdownLack.Reason.ALSO_COUNTED, once.repeating()),
                        lacks(BreakdownLack.Reason.MAY_BE_COUNTED, once.perhaps()),
                        lacks(BreakdownLack.Reason.FRONT_PARTLY, once.partly()),
                        found.stream()
                                .flatMap(acl -> profiles.of(acl, filter.from(), filter.until()).stream()
                                        .flatMap(profile -> BreakdownLack.of(acl, profile))))
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<BreakdownLack> lacks(BreakdownLack.Reason reason, List<WebAclId> acls) {
        return acls.stream().map(acl -> new BreakdownLack(reason, acl));
    }
}
