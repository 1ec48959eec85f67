package dev.kamae.logstore;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch.core.msearch.MultiSearchResponseItem;

/** The answers to questions that were put together: each is asked for by its question, and may be a refusal of its own. */
public final class Answers {

    private final Map<Question<?>, MultiSearchResponseItem<LogSource>> items;
    private final Instant asOf;
    private final UnaryOperator<String> plain;

    /**
     * @param items by the very questions that were put
     * @param plain takes the prefix off an index name
     */
    Answers(Map<Question<?>, MultiSearchResponseItem<LogSource>> items, Instant asOf, UnaryOperator<String> plain) {
        this.items = items;
        this.asOf = asOf;
        this.plain = plain;
    }

    /** The answer to one of the questions; a {@link LogStoreRefusal} when just this one had none. */
    public <T> Answer<T> of(Question<T> question) {
        var item = items.get(question);
        if (item == null) {
            throw new IllegalArgumentException("This question was not put: " + question.indices());
        }
        if (item.isFailure()) {
            throw Faults.refusal(item.failure().status(), item.failure().error());
        }
        var result = item.result();
        var gaps = Gaps.of(question.indices(), result, plain);
        // where no index was asked, there is nothing to read, not even an empty aggregation
        var found = result.shards().total() == 0 ? null : question.reader().apply(result);
        return new Answer<>(question.indices(), found, asOf, Duration.ofMillis(result.took()), gaps);
    }
}
