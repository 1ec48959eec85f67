package dev.kamae.clients;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.Classifier;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.WebAclId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Of which class the requests of a client are. Where Bot Control looked at them at a web ACL and its log has no label of AWS on
 * any of them, whatever takes labels to say is not known: else each crawler would be an impostor.
 *
 * @param sums how many are of which; those of which nobody can tell are unknown
 * @param unlabelled the web ACLs where that is so
 */
record ClientClasses(Map<TrafficClass, Long> sums, List<WebAclId> unlabelled) {

    private static final int MOST_ACLS = 50;
    private static final String ACLS = "acls";
    private static final String EVALUATED = "evaluated";
    private static final String LABELLED = "labelled";
    private static final Condition BY_AWS = new Condition.Begins(BotLabels.LABELS, "awswaf:managed:");

    /** @param lines of the client */
    static Question<ClientClasses> of(Query lines, AclGroup group) {
        var theirs = Query.of(
                query -> query.bool(both -> both.filter(lines, group.lines().query())));
        var inside = new Aggregation.Builder()
                .terms(terms -> terms.field(AclGroup.FIELD).size(MOST_ACLS))
                .aggregations(EVALUATED, filter(BotLabels.EVALUATED))
                .aggregations(LABELLED, filter(BY_AWS))
                .build();
        return Question.of(
                LogHour.LOGS,
                search -> search.query(theirs).aggregations(group.classifier().aggregations(_ -> Map.of(ACLS, inside))),
                response -> read(response.aggregations()));
    }

    private static Aggregation filter(Condition condition) {
        return Aggregation.of(any -> any.filter(condition.query()));
    }

    private static ClientClasses read(Map<String, Aggregate> aggregates) {
        var sums = new EnumMap<TrafficClass, Long>(TrafficClass.class);
        var acls = new TreeMap<WebAclId, OfAcl>();
        Classifier.read(aggregates, (one, _, bucket) -> {
            sums.merge(one, bucket.docCount(), Long::sum);
            buckets(bucket.aggregations())
                    .forEach(acl -> WebAclId.read(acl.key())
                            .ifPresent(id ->
                                    acls.computeIfAbsent(id, _ -> new OfAcl()).add(one, acl)));
        });
        acls.values().removeIf(acl -> !acl.isUntold());
        acls.values()
                .forEach(acl -> acl.requests.forEach((one, requests) -> {
                    sums.merge(one, -requests, Long::sum);
                    sums.merge(TrafficClass.UNKNOWN, requests, Long::sum);
                }));
        return new ClientClasses(sums, List.copyOf(acls.keySet()));
    }

    /** What takes labels at a web ACL, and whether there are any. */
    private static final class OfAcl {

        private final Map<TrafficClass, Long> requests = new EnumMap<>(TrafficClass.class);
        private long evaluated;
        private long labelled;

        void add(TrafficClass one, StringTermsBucket bucket) {
            evaluated += count(bucket, EVALUATED);
            labelled += count(bucket, LABELLED);
            if (one.takesLabels()) {
                requests.merge(one, bucket.docCount(), Long::sum);
            }
        }

        private static long count(StringTermsBucket bucket, String name) {
            return Aggregates.named(bucket.aggregations(), name).filter().docCount();
        }

        boolean isUntold() {
            return evaluated > 0 && labelled == 0 && !requests.isEmpty();
        }
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> aggregates) {
        var aggregate = Aggregates.named(aggregates, ACLS);
        return aggregate.isSterms() ? aggregate.sterms().buckets().array() : List.of();
    }

    /** Those of all groups, which have no web ACL in common. */
    static ClientClasses sum(List<ClientClasses> groups) {
        var sums = new EnumMap<TrafficClass, Long>(TrafficClass.class);
        groups.forEach(group -> group.sums().forEach((one, requests) -> sums.merge(one, requests, Long::sum)));
        sums.values().removeIf(requests -> requests == 0);
        return new ClientClasses(
                sums,
                groups.stream()
                        .flatMap(group -> group.unlabelled().stream())
                        .sorted()
                        .toList());
    }

    List<ClientLack> lacks() {
        return unlabelled.stream()
                .map(acl -> new ClientLack(ClientLack.Reason.NO_LABELS, acl))
                .toList();
    }
}
