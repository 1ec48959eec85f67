package dev.kamae.logstore;

import java.time.Instant;
import java.util.Optional;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.SingleMetricAggregateBase;

/** From when to when the documents of one index are; all empty when it has none, or does not tell. */
record IndexSpan(Optional<Instant> first, Optional<Instant> last, Optional<Instant> lastIngested) {

    static final IndexSpan UNKNOWN = new IndexSpan(Optional.empty(), Optional.empty(), Optional.empty());

    /** One question for each index: alone, the earliest and the latest are read from the index without a look at the documents. */
    static Question<IndexSpan> question(String index) {
        return Question.of(
                index,
                search -> search.trackTotalHits(total -> total.enabled(false))
                        .aggregations("first", Aggregation.of(any -> any.min(min -> min.field("@timestamp"))))
                        .aggregations("last", Aggregation.of(any -> any.max(max -> max.field("@timestamp"))))
                        .aggregations("ingested", Aggregation.of(any -> any.max(max -> max.field("event.ingested")))),
                response -> new IndexSpan(
                        moment(Aggregates.named(response.aggregations(), "first")
                                .min()),
                        moment(Aggregates.named(response.aggregations(), "last").max()),
                        moment(Aggregates.named(response.aggregations(), "ingested")
                                .max())));
    }

    static IndexSpan of(Answers answers, Question<IndexSpan> question) {
        try {
            return answers.of(question).orElse(UNKNOWN);
        } catch (LogStoreRefusal closedOrBroken) {
            return UNKNOWN;
        }
    }

    private static Optional<Instant> moment(SingleMetricAggregateBase metric) {
        // without any value it is infinite, or absent, as the version has it
        var value = metric.value();
        return value == null || value.isInfinite()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(value.longValue()));
    }
}
