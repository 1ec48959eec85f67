package dev.kamae.clients;

import dev.kamae.core.ClientAddress;
import dev.kamae.logstore.Aggregates;
import dev.kamae.waflog.AclGroup;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;

/** Clients and how many requests each sent, where the log and the profile of the web ACL say who they are. */
final class ClientCounts {

    static final String NAME = "acls";

    private static final int MOST_ACLS = 50;
    private static final int MOST = 100;
    private static final int LOOKED_AT = 1_000;
    private static final String CONNECTIONS = "connections";
    private static final String FORWARDED = "forwarded";

    private ClientCounts() {}

    static Aggregation aggregation() {
        return new Aggregation.Builder()
                .terms(terms -> terms.field(AclGroup.FIELD).size(MOST_ACLS))
                .aggregations(CONNECTIONS, most(ClientQuery.CONNECTION))
                .aggregations(FORWARDED, most(ClientQuery.FORWARDED))
                .build();
    }

    private static Aggregation most(String field) {
        return Aggregation.of(
                any -> any.terms(terms -> terms.field(field).size(MOST).shardSize(LOOKED_AT)));
    }

    /** Most first. */
    static List<Tally.Count> read(Map<String, Aggregate> aggregates, Profiles profiles, Instant moment) {
        var sums = new HashMap<String, Long>();
        for (var acl : buckets(aggregates, NAME)) {
            WebAclId.read(acl.key())
                    .flatMap(id -> profiles.of(id, moment))
                    .ifPresent(profile -> add(sums, profile.path(), acl.aggregations()));
        }
        return sums.entrySet().stream()
                .map(sum -> new Tally.Count(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparingLong(Tally.Count::requests)
                        .reversed()
                        .thenComparing(Tally.Count::value))
                .toList();
    }

    /** The web ACLs that have lines. */
    static List<WebAclId> acls(Map<String, Aggregate> aggregates) {
        return buckets(aggregates, NAME).stream()
                .flatMap(acl -> WebAclId.read(acl.key()).stream())
                .toList();
    }

    private static void add(Map<String, Long> sums, TrafficPath path, Map<String, Aggregate> aggregates) {
        for (var bucket : buckets(aggregates, path.showsClient() ? CONNECTIONS : FORWARDED)) {
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
