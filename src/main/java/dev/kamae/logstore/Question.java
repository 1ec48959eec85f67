package dev.kamae.logstore;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.util.ObjectBuilder;

/**
 * Something to be found out from the logs.
 *
 * @param indices one index name or one pattern: {@code log-aws-waf-*}, without the prefix
 * @param search the body of the search; it brings no documents unless it says how many
 * @param reader makes the value of what came back
 * @param patience how long to wait; empty for the usual deadline
 * @param <T> what is wanted to be known
 */
public record Question<T>(
        String indices,
        SearchRequest search,
        Function<SearchResponse<LogSource>, T> reader,
        Optional<Duration> patience) {

    public Question {
        refuseSeveral(indices);
        if (!search.index().isEmpty()) {
            throw new IllegalArgumentException("The pattern belongs to the question, not to its search");
        }
    }

    /** A question with the usual deadline. */
    public static <T> Question<T> of(
            String indices,
            Function<SearchRequest.Builder, ObjectBuilder<SearchRequest>> search,
            Function<SearchResponse<LogSource>, T> reader) {
        return new Question<>(indices, SearchRequest.of(search), reader, Optional.empty());
    }

    /** How many documents a query finds, exactly. */
    public static Question<Long> count(String indices, Query query) {
        return of(
                indices,
                search -> search.query(query).trackTotalHits(all -> all.enabled(true)),
                response -> requireNonNull(response.hits().total()).value());
    }

    /** The same with a deadline of its own. */
    public Question<T> within(Duration other) {
        return new Question<>(indices, search, reader, Optional.of(other));
    }

    static void refuseSeveral(String indices) {
        // with several it could not be told which one is missing, and a minus would exclude
        if (indices.isBlank() || indices.contains(",") || indices.startsWith("-") || indices.startsWith("_")) {
            throw new IllegalArgumentException("One index name or one pattern, unlike `%s`".formatted(indices));
        }
    }
}
