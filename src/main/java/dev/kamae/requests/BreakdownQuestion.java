package dev.kamae.requests;

import static java.util.Objects.requireNonNull;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.LogFields;
import dev.kamae.logstore.Question;
import dev.kamae.requests.Breakdown.Count;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.WebAclId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.TermsAggregation;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** The most frequent values of each field of the lines that a query finds, all in one question. */
final class BreakdownQuestion {

    private static final int KEPT = 10;
    private static final int MOST_ACLS = 50;
    private static final int LOOKED_AT = 200;
    private static final String BLOCKED = "blocked";
    private static final String ADDRESSES = "addresses";
    private static final String CONNECTION = "httpRequest.clientIp";
    private static final String CONNECTING = "connecting";

    private static final List<RequestPart> PARTS = List.of(
            RequestPart.ACL,
            RequestPart.ACTION,
            RequestPart.RULE,
            RequestPart.RULE_TYPE,
            RequestPart.LABEL,
            RequestPart.HOST,
            RequestPart.PATH_IS,
            RequestPart.METHOD,
            RequestPart.VERSION,
            RequestPart.AGENT,
            RequestPart.CLIENT,
            RequestPart.COUNTRY,
            RequestPart.GEO_COUNTRY,
            RequestPart.AS_NUMBER,
            RequestPart.JA3,
            RequestPart.JA4,
            RequestPart.IOC,
            RequestPart.ACCOUNT,
            RequestPart.REGION,
            RequestPart.SOURCE);

    private BreakdownQuestion() {}

    /** @param known without a field there is nothing to count by it, and that is not none */
    static Question<Breakdown> of(Query lines, BreakdownScope scope, LogFields known) {
        var parts =
                PARTS.stream().filter(part -> known.isCountable(field(part))).toList();
        var asked = new HashMap<String, Aggregation>();
        var connecting = new HashMap<String, Aggregation>();
        parts.forEach(part -> (Breakdown.isOfConnections(part) ? connecting : asked)
                .put(part.name(), top(field(part), part == RequestPart.ACL ? MOST_ACLS : KEPT)));
        connecting.put(ADDRESSES, Aggregation.of(any -> any.cardinality(many -> many.field(CONNECTION))));
        asked.put(BLOCKED, blocked());
        asked.put(
                CONNECTING,
                new Aggregation.Builder()
                        .filter(scope.connecting().query())
                        .aggregations(connecting)
                        .build());
        var counted = Query.of(
                query -> query.bool(both -> both.filter(lines, scope.counted().query())));
        return Question.of(
                LogHour.LOGS,
                search -> search.query(counted)
                        .trackTotalHits(all -> all.enabled(true))
                        .aggregations(asked),
                response ->
                        read(requireNonNull(response.hits().total()).value(), parts, scope, response.aggregations()));
    }

    private static String field(RequestPart part) {
        return part == RequestPart.AGENT ? "user_agent.original" : RequestFieldNames.of(part);
    }

    private static Aggregation top(String field, int size) {
        return new Aggregation.Builder()
                .terms(TermsAggregation.of(any -> any.field(field).size(size).shardSize(LOOKED_AT)))
                .aggregations(BLOCKED, blocked())
                .build();
    }

    private static Aggregation blocked() {
        return Aggregation.of(any -> any.filter(Action.BLOCK.condition().query()));
    }

    private static Breakdown read(
            long requests, List<RequestPart> parts, BreakdownScope scope, Map<String, Aggregate> found) {
        var connecting = Aggregates.named(found, CONNECTING).filter();
        var theirs = connecting.aggregations();
        var counts = new EnumMap<RequestPart, List<Count>>(RequestPart.class);
        parts.forEach(part -> counts.put(
                part,
                counts(Aggregates.named(Breakdown.isOfConnections(part) ? theirs : found, part.name()))
                        .limit(KEPT)
                        .toList()));
        var acls = parts.contains(RequestPart.ACL)
                ? counts(Aggregates.named(found, RequestPart.ACL.name()))
                        .flatMap(acl -> WebAclId.read(acl.value()).stream())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.<WebAclId>of();
        return new Breakdown(
                requests,
                blocked(found),
                connecting.docCount(),
                Aggregates.named(theirs, ADDRESSES).cardinality().value(),
                counts,
                scope.lacks(acls));
    }

    /** Of figures the store makes other buckets than of words; of a field that none of the indices asked has, none. */
    private static Stream<Count> counts(Aggregate top) {
        if (top.isSterms()) {
            return top.sterms().buckets().array().stream()
                    .map(bucket -> new Count(bucket.key(), bucket.docCount(), blocked(bucket.aggregations())));
        }
        return top.isLterms()
                ? top.lterms().buckets().array().stream()
                        .map(bucket -> new Count(
                                String.valueOf(bucket.key()), bucket.docCount(), blocked(bucket.aggregations())))
                : Stream.empty();
    }

    private static long blocked(Map<String, Aggregate> found) {
        return Aggregates.named(found, BLOCKED).filter().docCount();
    }
}
