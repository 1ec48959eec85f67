package dev.kamae.requests;

import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Condition;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAcls.Seen;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose requests are broken down: one that two web ACLs logged counts once, and where the log has a proxy in the place of the
 * client, nobody counts it as one.
 *
 * @param leftOut why some are not counted
 */
record BreakdownScope(RequestFilter filter, Profiles profiles, List<BreakdownLack> leftOut) {

    /** When a web ACL logged last is known some hours later. */
    private static final Duration LATE = Duration.ofHours(3);

    static BreakdownScope of(RequestFilter filter, Collection<Seen> seen, Profiles profiles) {
        var wanted = filter.acls();
        var logging = seen.stream()
                .filter(acl -> acl.loggedWithin(filter.from().minus(LATE), filter.until()))
                .map(Seen::id)
                .filter(acl -> wanted.isEmpty() || wanted.contains(acl))
                .collect(Collectors.toCollection(TreeSet::new));
        var repeating = profiles.repeating(logging, filter.until()).stream()
                .map(acl -> new BreakdownLack(BreakdownLack.Reason.ALSO_COUNTED, acl));
        var edge = logging.stream().anyMatch(acl -> acl.scope() == WebAclId.Scope.CLOUDFRONT);
        var perhaps = logging.stream()
                .filter(acl -> edge
                        && acl.scope() != WebAclId.Scope.CLOUDFRONT
                        && profiles.of(acl, filter.until()).isEmpty())
                .map(acl -> new BreakdownLack(BreakdownLack.Reason.MAY_BE_COUNTED, acl));
        return new BreakdownScope(
                filter, profiles, Stream.concat(repeating, perhaps).sorted().toList());
    }

    /** Lines that are counted. */
    Condition counted() {
        return Condition.not(are(leftOut.stream().map(BreakdownLack::acl)));
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
        return Stream.concat(
                        leftOut.stream(),
                        found.stream()
                                .flatMap(acl -> profiles.of(acl, filter.from(), filter.until()).stream()
                                        .flatMap(profile -> BreakdownLack.of(acl, profile))))
                .distinct()
                .sorted()
                .toList();
    }
}
