package dev.kamae.requests;

import dev.kamae.core.ClientAddress;
import dev.kamae.core.Territory;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.TextMatch;
import dev.kamae.webacl.WebAclId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which log lines are wanted; every part narrows them, and what is empty does not.
 *
 * @param from the first moment
 * @param until exclusive
 * @param acls empty for all
 * @param actions empty for all
 * @param rule the rule that ended the request, as the web ACL calls it
 * @param subRule a rule inside a group that matched, whatever it did
 * @param country two letters; {@code -} for none
 * @param territory null for all
 * @param client an address or network. Behind a proxy it is also looked for in {@code X-Forwarded-For}
 * @param path begins like this, or has this in it
 * @param host just this
 * @param userAgent has this in it, in whatever letter case
 * @param trafficClass null for all
 * @param label just this; ends in a colon for all that begin so
 * @param attack with labels of this family; null for all
 */
public record RequestFilter(
        Instant from,
        Instant until,
        Set<WebAclId> acls,
        Set<Action> actions,
        String rule,
        String subRule,
        String country,
        @Nullable Territory territory,
        String client,
        String path,
        TextMatch pathMatch,
        String host,
        String userAgent,
        @Nullable TrafficClass trafficClass,
        String label,
        @Nullable AttackFamily attack) {

    /** A search looks at so many characters and no more. */
    public static final int LONGEST_TEXT = 500;

    /** What an address that names no time is about. */
    public static final Duration USUAL = Duration.ofHours(1);

    public RequestFilter {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("%s to %s is no span".formatted(from, until));
        }
        acls = Set.copyOf(acls);
        actions = actions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(actions));
        rule = clean(rule);
        subRule = clean(subRule);
        country = clean(country);
        client = clean(client);
        path = clean(path);
        host = clean(host);
        userAgent = clean(userAgent);
        label = clean(label);
        if (!client.isEmpty() && !ClientAddress.isOneOrNetwork(client)) {
            throw new IllegalArgumentException("%s is no address".formatted(client));
        }
    }

    /** Everything of a span. */
    public static RequestFilter span(Instant from, Instant until) {
        return new RequestFilter(
                from, until, Set.of(), Set.of(), "", "", "", null, "", "", TextMatch.PREFIX, "", "", null, "", null);
    }

    /** Everything that one client sent to one web ACL. */
    static RequestFilter of(WebAclId acl, String client, Instant from, Instant until) {
        return new RequestFilter(
                from,
                until,
                Set.of(acl),
                Set.of(),
                "",
                "",
                "",
                null,
                client,
                "",
                TextMatch.PREFIX,
                "",
                "",
                null,
                "",
                null);
    }

    /** Everything of the last hour. */
    public static RequestFilter latest(Instant now) {
        return span(now.minus(USUAL), now);
    }

    /** The same of another span. */
    public RequestFilter within(Instant otherFrom, Instant otherUntil) {
        return new RequestFilter(
                otherFrom,
                otherUntil,
                acls,
                actions,
                rule,
                subRule,
                country,
                territory,
                client,
                path,
                pathMatch,
                host,
                userAgent,
                trafficClass,
                label,
                attack);
    }

    /** All lines of the same span and web ACLs. */
    public RequestFilter whole() {
        return of(acls);
    }

    /** All lines of the span of some web ACLs. */
    public RequestFilter of(Set<WebAclId> theirs) {
        return new RequestFilter(
                from, until, theirs, Set.of(), "", "", "", null, "", "", TextMatch.PREFIX, "", "", null, "", null);
    }

    /** All lines of the span of some web ACLs in which an attack was seen. */
    public RequestFilter of(AttackFamily family, Set<WebAclId> theirs) {
        return new RequestFilter(
                from, until, theirs, Set.of(), "", "", "", null, "", "", TextMatch.PREFIX, "", "", null, "", family);
    }

    /** In the order of their ARNs. */
    Set<WebAclId> sortedAcls() {
        return new TreeSet<>(acls);
    }

    private static String clean(String text) {
        var plain = text.replace('\0', ' ').strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_TEXT));
    }
}
