package dev.kamae.requests;

import static java.util.Objects.requireNonNull;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.LogFields;
import dev.kamae.logstore.Question;
import dev.kamae.requests.Breakdown.Count;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.WebAclId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.TermsAggregation;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** The most frequent values of each field of the lines that a query finds, and how many of their lines were blocked. */
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

    /** What is most frequent, without how much of it was blocked. */
    record Most(
            long requests,
            long blocked,
            long connecting,
            long addresses,
            Map<RequestPart, List<Top>> parts,
            Set<WebAclId> acls) {

        Breakdown with(Map<RequestPart, Map<String, Long>> blockedOf, BreakdownScope scope) {
            var counts = new EnumMap<RequestPart, List<Count>>(RequestPart.class);
            parts.forEach((part, most) -> counts.put(
                    part,
                    most.stream()
                            .limit(KEPT)
                            .map(top -> top.with(
                                    blockedOf.getOrDefault(part, Map.of()).getOrDefault(top.value(), 0L)))
                            .toList()));
            return new Breakdown(requests, blocked, connecting, addresses, counts, scope.lacks(acls));
        }
    }

    /** A value and how many lines have it. */
    record Top(String value, long requests) {

        /** Lines that arrived between the two questions are not of the first. */
        Count with(long blocked) {
            return new Count(value, requests, Math.min(requests, blocked));
        }
    }

    /** @param known without a field there is nothing to count by it, and that is not none */
    static Question<Most> most(Query lines, BreakdownScope scope, LogFields known) {
        var parts =
                PARTS.stream().filter(part -> known.isCountable(field(part))).toList();
        var connecting = Aggregation.of(any -> any.cardinality(many -> many.field(CONNECTION)));
        var asked = byPart(
                parts,
                scope,
                Map.of(ADDRESSES, connecting),
                part -> terms ->
                        terms.size(part == RequestPart.ACL ? MOST_ACLS : KEPT).shardSize(LOOKED_AT));
        asked.put(
                BLOCKED,
                Aggregation.of(any -> any.filter(Action.BLOCK.condition().query())));
        return Question.of(
                LogHour.LOGS,
                search -> search.query(both(lines, scope.counted()))
                        .trackTotalHits(all -> all.enabled(true))
                        .aggregations(asked),
                response -> {
                    var found = response.aggregations();
                    var theirs = Aggregates.named(found, CONNECTING).filter();
                    var most = byPart(parts, found);
                    return new Most(
                            requireNonNull(response.hits().total()).value(),
                            Aggregates.named(found, BLOCKED).filter().docCount(),
                            theirs.docCount(),
                            Aggregates.named(theirs.aggregations(), ADDRESSES)
                                    .cardinality()
                                    .value(),
                            most,
                            most.getOrDefault(RequestPart.ACL, List.of()).stream()
                                    .flatMap(acl -> WebAclId.read(acl.value()).stream())
                                    .collect(Collectors.toUnmodifiableSet()));
                });
    }

    /**
     * How many of these values' lines were blocked. Few lines are, so that this is asked of them alone and not beside every
     * value that any line has.
     */
    static Question<Map<RequestPart, Map<String, Long>>> blocked(Query lines, BreakdownScope scope, Most most) {
        var parts = most.parts().entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        var asked = byPart(parts, scope, Map.of(), part -> terms -> {
            var values = requireNonNull(most.parts().get(part)).stream()
                    .limit(KEPT)
                    .map(Top::value)
                    .toList();
            return terms.include(include -> include.terms(values)).size(KEPT);
        });
        return Question.of(
                LogHour.LOGS,
                search -> search.query(both(lines, Condition.all(scope.counted(), Action.BLOCK.condition())))
                        .aggregations(asked),
                response -> byPart(parts, response.aggregations()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                part -> part.getValue().stream()
                                        .collect(Collectors.toMap(Top::value, Top::requests)))));
    }

    private static Query both(Query lines, Condition more) {
        return Query.of(query -> query.bool(each -> each.filter(lines, more.query())));
    }

    private static String field(RequestPart part) {
        return part == RequestPart.AGENT ? "user_agent.original" : RequestFieldNames.of(part);
    }

    private static Map<String, Aggregation> byPart(
            List<RequestPart> parts,
            BreakdownScope scope,
            Map<String, Aggregation> besides,
            Function<RequestPart, UnaryOperator<TermsAggregation.Builder>> which) {
        var asked = new HashMap<String, Aggregation>();
        var connecting = new HashMap<>(besides);
        parts.forEach(part -> (Breakdown.isOfConnections(part) ? connecting : asked)
                .put(
                        part.name(),
                        Aggregation.of(
                                any -> any.terms(terms -> which.apply(part).apply(terms.field(field(part)))))));
        asked.put(
                CONNECTING,
                new Aggregation.Builder()
                        .filter(scope.connecting().query())
                        .aggregations(connecting)
                        .build());
        return asked;
    }

    private static Map<RequestPart, List<Top>> byPart(List<RequestPart> parts, Map<String, Aggregate> found) {
        var theirs = Aggregates.named(found, CONNECTING).filter().aggregations();
        var most = new EnumMap<RequestPart, List<Top>>(RequestPart.class);
        parts.forEach(part ->
                most.put(part, tops(Aggregates.named(Breakdown.isOfConnections(part) ? theirs : found, part.name()))));
        return most;
    }

    /** Of figures the store makes other buckets than of words; of a field that none of the indices asked has, none. */
    private static List<Top> tops(Aggregate top) {
        if (top.isSterms()) {
            return top.sterms().buckets().array().stream()
                    .map(bucket -> new Top(bucket.key(), bucket.docCount()))
                    .toList();
        }
        return top.isLterms()
                ? top.lterms().buckets().array().stream()
                        .map(bucket -> new Top(String.valueOf(bucket.key().signed()), bucket.docCount()))
                        .toList()
                : List.of();
    }
}
