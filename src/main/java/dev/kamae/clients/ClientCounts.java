package dev.kamae.clients;

import dev.kamae.core.ClientAddress;
import dev.kamae.logstore.Aggregates;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Condition;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;

/** Clients and how many requests each sent, where the log and the profile of the web ACL say who they are. */
final class ClientCounts {

    private static final int MOST_ACLS = 50;
    private static final int MOST = 100;
    private static final int LOOKED_AT = 1_000;
    private static final String ACLS = "acls";
    private static final String FIELD = "field";
    private static final String CONNECTIONS = "connections";
    private static final String FORWARDED = "forwarded";

    private ClientCounts() {}

    /** What a line says of its client stands in one field or in another, so only that one is counted. */
    static Map<String, Aggregation> aggregations(Profiles profiles, Instant moment) {
        return Map.of(
                ACLS,
                byAcl().build(),
                CONNECTIONS,
                of(reached(profiles, moment, TrafficPath::showsClient), ClientQuery.CONNECTION),
                FORWARDED,
                of(reached(profiles, moment, path -> !path.showsClient()), ClientQuery.FORWARDED));
    }

    /** Lines of web ACLs that are reached by such a path. */
    static Condition reached(Profiles profiles, Instant moment, Predicate<TrafficPath> which) {
        return new Condition.Is(
                AclGroup.FIELD,
                profiles.declared().stream()
                        .filter(acl -> profiles.of(acl, moment)
                                .filter(profile -> which.test(profile.path()))
                                .isPresent())
                        .map(WebAclId::value)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Aggregation of(Condition lines, String field) {
        return new Aggregation.Builder()
                .filter(lines.query())
                .aggregations(ACLS, byAcl().aggregations(FIELD, most(field)).build())
                .build();
    }

    private static Aggregation.Builder.ContainerBuilder byAcl() {
        return new Aggregation.Builder()
                .terms(terms -> terms.field(AclGroup.FIELD).size(MOST_ACLS));
    }

    private static Aggregation most(String field) {
        return Aggregation.of(
                any -> any.terms(terms -> terms.field(field).size(MOST).shardSize(LOOKED_AT)));
    }

    /** Most first. */
    static List<Tally.Count> read(Map<String, Aggregate> aggregates, Profiles profiles, Instant moment) {
        var sums = new HashMap<String, Long>();
        Stream.of(CONNECTIONS, FORWARDED)
                .flatMap(field ->
                        buckets(Aggregates.named(aggregates, field).filter().aggregations(), ACLS).stream())
                .forEach(acl -> WebAclId.read(acl.key())
                        .flatMap(id -> profiles.of(id, moment))
                        .ifPresent(profile -> add(sums, profile.path(), buckets(acl.aggregations(), FIELD))));
        return sums.entrySet().stream()
                .map(sum -> new Tally.Count(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparingLong(Tally.Count::requests)
                        .reversed()
                        .thenComparing(Tally.Count::value))
                .toList();
    }

    /** The web ACLs that have lines. */
    static List<WebAclId> acls(Map<String, Aggregate> aggregates) {
        return buckets(aggregates, ACLS).stream()
                .flatMap(acl -> WebAclId.read(acl.key()).stream())
                .toList();
    }

    private static void add(Map<String, Long> sums, TrafficPath path, List<StringTermsBucket> clients) {
        for (var bucket : clients) {
            var client = path.showsClient()
                    ? Optional.of(bucket.key()).filter(ClientAddress::isOne)
                    : path.client(bucket.key());
            client.ifPresent(address -> sums.merge(address, bucket.docCount(), Long::sum));
        }
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> aggregates, String name) {
        var aggregate = Aggregates.named(aggregates, name);
        return aggregate.isSterms() ? aggregate.sterms().buckets().array() : List.of();
    }
}
