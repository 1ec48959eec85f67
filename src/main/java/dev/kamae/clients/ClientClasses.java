package dev.kamae.clients;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.Classifier;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.Crawlers;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.WebAclId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
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

    /**
     * Some of a client's lines.
     *
     * @param sums how many are of which class
     * @param acls what they were at which web ACL
     */
    record Part(Map<TrafficClass, Long> sums, Map<WebAclId, OfAcl> acls) {}

    /**
     * Lines at a web ACL.
     *
     * @param takingLabels those whose class nobody can tell without labels
     */
    record OfAcl(long evaluated, long labelled, Map<TrafficClass, Long> takingLabels) {

        OfAcl plus(OfAcl other) {
            var both = new EnumMap<TrafficClass, Long>(TrafficClass.class);
            Stream.of(takingLabels, other.takingLabels)
                    .forEach(each -> each.forEach((one, requests) -> both.merge(one, requests, Long::sum)));
            return new OfAcl(evaluated + other.evaluated, labelled + other.labelled, both);
        }

        boolean isUntold() {
            return evaluated > 0 && labelled == 0 && !takingLabels.isEmpty();
        }
    }

    /**
     * What is asked: of those who claim to be a crawler, and of the others, see {@link Classifier#given}.
     *
     * @param lines of the client
     */
    static List<Question<Part>> of(Query lines, List<AclGroup> groups) {
        return Stream.of(true, false)
                .map(claimed -> Question.of(
                        LogHour.LOGS,
                        search -> search.query(half(lines, claimed)).aggregations(aggregations(groups, claimed)),
                        response -> read(response.aggregations(), groups.size())))
                .toList();
    }

    private static Query half(Query lines, boolean claimed) {
        var those = claimed ? Crawlers.CLAIMED : Condition.not(Crawlers.CLAIMED);
        return Query.of(query -> query.bool(both -> both.filter(lines, those.query())));
    }

    private static Map<String, Aggregation> aggregations(List<AclGroup> groups, boolean claimed) {
        var all = new HashMap<String, Aggregation>();
        all.put(
                ACLS,
                acls().aggregations(EVALUATED, filter(BotLabels.EVALUATED))
                        .aggregations(LABELLED, filter(BY_AWS))
                        .build());
        var inside = Map.of(ACLS, acls().build());
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            all.put(
                    String.valueOf(i),
                    new Aggregation.Builder()
                            .filter(group.lines().query())
                            .aggregations(group.classifier().given(claimed).aggregations(_ -> inside))
                            .build());
        }
        return all;
    }

    private static Aggregation.Builder.ContainerBuilder acls() {
        return new Aggregation.Builder()
                .terms(terms -> terms.field(AclGroup.FIELD).size(MOST_ACLS));
    }

    private static Aggregation filter(Condition condition) {
        return Aggregation.of(any -> any.filter(condition.query()));
    }

    private static Part read(Map<String, Aggregate> aggregates, int groups) {
        var sums = new EnumMap<TrafficClass, Long>(TrafficClass.class);
        var acls = new HashMap<WebAclId, OfAcl>();
        each(
                aggregates,
                (id, acl) ->
                        acls.merge(id, new OfAcl(count(acl, EVALUATED), count(acl, LABELLED), Map.of()), OfAcl::plus));
        for (int i = 0; i < groups; i++) {
            var group = Aggregates.named(aggregates, String.valueOf(i)).filter();
            Classifier.read(group.aggregations(), (one, _, bucket) -> {
                sums.merge(one, bucket.docCount(), Long::sum);
                if (one.takesLabels()) {
                    each(
                            bucket.aggregations(),
                            (id, acl) -> acls.merge(id, new OfAcl(0, 0, Map.of(one, acl.docCount())), OfAcl::plus));
                }
            });
        }
        return new Part(sums, acls);
    }

    private static void each(Map<String, Aggregate> aggregates, BiConsumer<WebAclId, StringTermsBucket> reader) {
        buckets(aggregates).forEach(acl -> WebAclId.read(acl.key()).ifPresent(id -> reader.accept(id, acl)));
    }

    private static long count(StringTermsBucket bucket, String name) {
        return Aggregates.named(bucket.aggregations(), name).filter().docCount();
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> aggregates) {
        var aggregate = Aggregates.named(aggregates, ACLS);
        return aggregate.isSterms() ? aggregate.sterms().buckets().array() : List.of();
    }

    /** What all of it says; no line is in two parts. */
    static ClientClasses sum(List<Part> parts) {
        var sums = new EnumMap<TrafficClass, Long>(TrafficClass.class);
        var untold = new TreeMap<WebAclId, OfAcl>();
        for (var part : parts) {
            part.sums().forEach((one, requests) -> sums.merge(one, requests, Long::sum));
            part.acls().forEach((id, acl) -> untold.merge(id, acl, OfAcl::plus));
        }
        untold.values().removeIf(acl -> !acl.isUntold());
        untold.values()
                .forEach(acl -> acl.takingLabels().forEach((one, requests) -> {
                    sums.merge(one, -requests, Long::sum);
                    sums.merge(TrafficClass.UNKNOWN, requests, Long::sum);
                }));
        sums.values().removeIf(requests -> requests == 0);
        return new ClientClasses(sums, List.copyOf(untold.keySet()));
    }

    List<ClientLack> lacks() {
        return unlabelled.stream()
                .map(acl -> new ClientLack(ClientLack.Reason.NO_LABELS, acl))
                .toList();
    }
}
