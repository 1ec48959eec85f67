package dev.kamae.requests;

import dev.kamae.waflog.AttackFamily;
import dev.kamae.webacl.WebAclId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which log lines are wanted; every part narrows them, and what is empty does not. Of several values of one part any is
 * enough, but of labels, rules inside groups and the like, of which a line has several, all must be there.
 *
 * @param from the first moment
 * @param until exclusive
 * @param terms each once, in the order of the parts
 */
public record RequestFilter(Instant from, Instant until, List<RequestTerm> terms) {

    /** What an address that names no time is about. */
    public static final Duration USUAL = Duration.ofHours(1);

    public RequestFilter {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("%s to %s is no span".formatted(from, until));
        }
        terms = List.copyOf(new TreeSet<>(terms));
    }

    /** Everything of a span. */
    public static RequestFilter span(Instant from, Instant until) {
        return new RequestFilter(from, until, List.of());
    }

    /** Everything of the last hour. */
    public static RequestFilter latest(Instant now) {
        return span(now.minus(USUAL), now);
    }

    /** The same of another span. */
    public RequestFilter within(Instant otherFrom, Instant otherUntil) {
        return new RequestFilter(otherFrom, otherUntil, terms);
    }

    /** With one thing more. */
    public RequestFilter with(RequestTerm more) {
        return new RequestFilter(
                from, until, Stream.concat(terms.stream(), Stream.of(more)).toList());
    }

    /** All lines of the same span and web ACLs. */
    public RequestFilter whole() {
        return of(acls());
    }

    /** All lines of the span of some web ACLs. */
    public RequestFilter of(Set<WebAclId> theirs) {
        return new RequestFilter(from, until, ofAcls(theirs).toList());
    }

    /** All lines of the span of some web ACLs in which an attack was seen. */
    public RequestFilter of(AttackFamily family, Set<WebAclId> theirs) {
        return of(theirs).with(RequestTerm.of(RequestPart.ATTACK, family.name()));
    }

    /** Whose lines; empty for all. Those that are left out are not told here. */
    public Set<WebAclId> acls() {
        return values(RequestPart.ACL).stream().map(WebAclId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** What is wanted of a part; empty when any will do. */
    public Collection<String> values(RequestPart part) {
        return terms.stream()
                .filter(term -> term.part() == part && !term.excluded())
                .map(RequestTerm::value)
                .toList();
    }

    private static Stream<RequestTerm> ofAcls(Set<WebAclId> acls) {
        return acls.stream().map(acl -> RequestTerm.of(RequestPart.ACL, acl.value()));
    }
}
