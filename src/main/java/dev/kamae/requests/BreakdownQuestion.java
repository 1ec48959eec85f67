package dev.kamae.requests;

import static java.util.Objects.requireNonNull;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.LogFields;
import dev.kamae.logstore.Question;
import dev.kamae.requests.Breakdown.Count;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.LogHour;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.TermsAggregation;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** The most frequent values of each field of the lines that a query finds, all in one question. */
final class BreakdownQuestion {

    private static final int KEPT = 10;
    private static final int LOOKED_AT = 200;
    private static final String BLOCKED = "blocked";
    private static final String ADDRESSES = "addresses";
    private static final String CONNECTION = "httpRequest.clientIp";

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
    static Question<Breakdown> of(Query lines, LogFields known) {
        var parts =
                PARTS.stream().filter(part -> known.isCountable(field(part))).toList();
        var asked = new HashMap<String, Aggregation>();
        parts.forEach(part -> asked.put(part.name(), top(field(part))));
        asked.put(BLOCKED, blocked());
        asked.put(ADDRESSES, Aggregation.of(any -> any.cardinality(many -> many.field(CONNECTION))));
        return Question.of(
                LogHour.LOGS,
                search -> search.query(lines)
                        .trackTotalHits(all -> all.enabled(true))
                        .aggregations(asked),
                response -> read(requireNonNull(response.hits().total()).value(), parts, response.aggregations()));
    }

    private static String field(RequestPart part) {
        return part == RequestPart.AGENT ? "user_agent.original" : RequestFieldNames.of(part);
    }

    private static Aggregation top(String field) {
        return new Aggregation.Builder()
                .terms(TermsAggregation.of(any -> any.field(field).size(KEPT).shardSize(LOOKED_AT)))
                .aggregations(BLOCKED, blocked())
                .build();
    }

    private static Aggregation blocked() {
        return Aggregation.of(any -> any.filter(Action.BLOCK.condition().query()));
    }

    private static Breakdown read(long requests, List<RequestPart> parts, Map<String, Aggregate> found) {
        var counts = new EnumMap<RequestPart, List<Count>>(RequestPart.class);
        parts.forEach(part ->
                counts.put(part, counts(Aggregates.named(found, part.name())).toList()));
        return new Breakdown(
                requests,
                blocked(found),
                Aggregates.named(found, ADDRESSES).cardinality().value(),
                counts);
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
