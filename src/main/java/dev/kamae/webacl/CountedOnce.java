package dev.kamae.webacl;

import dev.kamae.webacl.WebAcls.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of the web ACLs that logged in a span those whose requests count. A request that passes CloudFront and a load balancer is
 * logged by the web ACLs of both, and counts at the one in front.
 *
 * @param counted those; all lists are in the order of ARNs
 * @param repeating left out, because the one in front, which its profile names, has logged the same requests
 * @param perhaps left out, because nobody has said whether one of CloudFront has logged the same requests
 * @param partly those of the repeating whose front logged in a part only of the time in which they did
 */
public record CountedOnce(
        List<WebAclId> counted, List<WebAclId> repeating, List<WebAclId> perhaps, List<WebAclId> partly) {

    /** When a web ACL logged last is known some hours later. */
    private static final Duration LATE = Duration.ofHours(3);

    /**
     * By what holds at the end of the span.
     *
     * @param logging those that logged in the span and are asked about
     * @param seen when each logged
     */
    public static CountedOnce among(
            Collection<WebAclId> logging, Instant from, Instant until, Collection<Seen> seen, Profiles profiles) {
        var edge = logging.stream().anyMatch(CountedOnce::isOfCloudFront);
        var times = seen.stream().collect(Collectors.toUnmodifiableMap(Seen::id, Function.identity()));
        var counted = new ArrayList<WebAclId>();
        var repeating = new ArrayList<WebAclId>();
        var perhaps = new ArrayList<WebAclId>();
        var partly = new ArrayList<WebAclId>();
        for (var acl : new TreeSet<>(logging)) {
            var profile = profiles.of(acl, until);
            var front = profile.map(known -> known.path().alsoCountedBy()).filter(logging::contains);
            if (front.isPresent()) {
                repeating.add(acl);
                if (isPartly(times.get(front.get()), times.get(acl), from, until)) {
                    partly.add(acl);
                }
            } else if (profile.isEmpty() && edge && !isOfCloudFront(acl)) {
                perhaps.add(acl);
            } else {
                counted.add(acl);
            }
        }
        return new CountedOnce(List.copyOf(counted), List.copyOf(repeating), List.copyOf(perhaps), List.copyOf(partly));
    }

    /**
     * The same of log lines, some of which history does not know yet: what has logged until lately goes on.
     *
     * @param wanted those that are asked about; empty for all
     */
    public static CountedOnce ofLines(
            Set<WebAclId> wanted, Instant from, Instant until, Collection<Seen> seen, Profiles profiles, Instant now) {
        var earliest = until.isBefore(now.minus(LATE)) ? from : from.minus(LATE);
        var logging = seen.stream()
                .filter(acl -> acl.loggedWithin(earliest, until))
                .map(Seen::id)
                .filter(acl -> wanted.isEmpty() || wanted.contains(acl))
                .collect(Collectors.toUnmodifiableSet());
        return among(logging, from, until, seen, profiles);
    }

    private static boolean isOfCloudFront(WebAclId acl) {
        return acl.scope() == WebAclId.Scope.CLOUDFRONT;
    }

    private static boolean isPartly(@Nullable Seen front, @Nullable Seen behind, Instant from, Instant until) {
        return begun(front, from, until).isAfter(begun(behind, from, until))
                || ended(front, until).plus(LATE).isBefore(ended(behind, until));
    }

    /** Of one that history does not know yet it is now. */
    private static Instant begun(@Nullable Seen acl, Instant from, Instant until) {
        return Optional.ofNullable(acl)
                .map(Seen::firstHour)
                .map(first -> first.isBefore(from) ? from : first)
                .orElse(until);
    }

    private static Instant ended(@Nullable Seen acl, Instant until) {
        return Optional.ofNullable(acl)
                .map(Seen::lastHour)
                .filter(last -> last.isBefore(until))
                .orElse(until);
    }

    /** Those whose requests do not count. */
    public List<WebAclId> leftOut() {
        return Stream.concat(repeating.stream(), perhaps.stream()).sorted().toList();
    }
}
