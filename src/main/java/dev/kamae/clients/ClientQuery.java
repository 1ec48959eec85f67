package dev.kamae.clients;

import dev.kamae.core.Network;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * The log lines of a client. Behind a proxy its address is looked for at the place that the profile of the web ACL names and
 * nowhere else: what stands before it in the header is the client's own word.
 */
final class ClientQuery {

    static final String CONNECTION = "httpRequest.clientIp";
    static final String FORWARDED = "httpRequest.header.x_forwarded_for";
    static final String AGENT = "user_agent.original";
    static final String JA3 = "ja3Fingerprint";
    static final String JA4 = "ja4Fingerprint";

    private static final int OCTETS = 4;

    private final Client client;
    private final Profiles profiles;

    private ClientQuery(Client client, Profiles profiles) {
        this.client = client;
        this.profiles = profiles;
    }

    /** Everything of a span, whoever sent it. */
    static Query of(LookedAt at) {
        var parts = new ArrayList<>(List.of(LogHour.between(at.from(), at.until())));
        if (!at.wanted().isEmpty()) {
            parts.add(of(at.wanted()).query());
        }
        parts.add(Condition.not(of(at.once().leftOut())).query());
        return all(parts);
    }

    private static Condition of(Collection<WebAclId> acls) {
        return new Condition.Is(
                AclGroup.FIELD, acls.stream().map(WebAclId::value).collect(Collectors.toUnmodifiableSet()));
    }

    static Query of(Client client, LookedAt at) {
        return all(List.of(of(at), new ClientQuery(client, at.profiles()).lines(at.from(), at.until())));
    }

    private Query lines(Instant from, Instant until) {
        return switch (client.kind()) {
            case ADDRESS, NETWORK -> addressed(from, until);
            case FINGERPRINT ->
                Condition.any(Condition.Is.oneOf(JA3, client.value()), Condition.Is.oneOf(JA4, client.value()))
                        .query();
            case AGENT -> {
                var pattern = "*" + client.value().replaceAll("([\\\\*?])", "\\\\$1") + "*";
                yield Query.of(query ->
                        query.wildcard(has -> has.field(AGENT).value(pattern).caseInsensitive(true)));
            }
        };
    }

    /** Profiles may change within the span. */
    private Query addressed(Instant from, Instant until) {
        var moments = Stream.of(Stream.of(from), profiles.changes(from, until).stream(), Stream.of(until))
                .flatMap(each -> each)
                .toList();
        return any(IntStream.range(0, moments.size() - 1)
                .mapToObj(i ->
                        all(List.of(LogHour.between(moments.get(i), moments.get(i + 1)), asDeclared(moments.get(i)))))
                .toList());
    }

    private Query asDeclared(Instant moment) {
        var ways = new ArrayList<Query>();
        for (var acl : profiles.declared()) {
            var path = profiles.of(acl, moment).map(profile -> profile.path());
            var theirs = Condition.Is.oneOf(AclGroup.FIELD, acl.value()).query();
            ways.add(all(List.of(theirs, path.map(this::through).orElseGet(this::connecting))));
        }
        var declared = profiles.declared().stream().map(WebAclId::value).collect(Collectors.toUnmodifiableSet());
        var others = Condition.not(new Condition.Is(AclGroup.FIELD, declared)).query();
        ways.add(all(List.of(others, connecting())));
        return any(ways);
    }

    private Query through(TrafficPath path) {
        var place = path.clientPlace();
        if (place == null) {
            // nothing in between, or a proxy that nobody described: then at least what itself is meant is found
            return connecting();
        }
        return address()
                .map(written -> forwarded("(.*,)? *" + written + " *" + "(,[^,]*)".repeat(place - 1)))
                .orElseGet(() -> new Condition.Any(List.of()).query());
    }

    private Query connecting() {
        return Query.of(query -> query.term(term -> term.field(CONNECTION).value(FieldValue.of(client.value()))));
    }

    private static Query forwarded(String pattern) {
        return Query.of(
                query -> query.regexp(has -> has.field(FORWARDED).value(pattern).flags("NONE")));
    }

    /** How the address is written in the header; empty for a network of version 6, whose addresses are written in many ways. */
    private Optional<String> address() {
        if (client.kind() == Client.Kind.ADDRESS) {
            return Optional.of(client.value().replace(".", "\\."));
        }
        return Network.read(client.value())
                .filter(network -> network.first().getAddress().length == OCTETS)
                .map(ClientQuery::octets);
    }

    private static String octets(Network network) {
        var first = network.first().getAddress();
        return IntStream.range(0, OCTETS)
                .mapToObj(i -> octet(first[i] & 0xff, Math.clamp(network.bits() - 8L * i, 0, 8)))
                .collect(Collectors.joining("\\."));
    }

    private static String octet(int value, int bits) {
        if (bits == 0) {
            return "[0-9]{1,3}";
        }
        var many = 1 << (8 - bits);
        var lowest = value / many * many;
        return IntStream.range(lowest, lowest + many)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("|", "(", ")"));
    }

    private static Query all(List<Query> parts) {
        return Query.of(query -> query.bool(both -> both.filter(parts)));
    }

    private static Query any(List<Query> ways) {
        return Query.of(query -> query.bool(each -> each.should(ways).minimumShouldMatch("1")));
    }
}
