package dev.kamae.logstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.opensearch.client.json.JsonpDeserializer;
import org.opensearch.client.json.NdJsonpSerializable;
import org.opensearch.client.opensearch._types.ErrorResponse;
import org.opensearch.client.opensearch.core.MsearchResponse;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.msearch.MultiSearchResponseItem;
import org.opensearch.client.transport.JsonEndpoint;
import org.opensearch.client.transport.endpoints.SimpleEndpoint;

/** Several questions in one request. The client's own type for this cannot say everything that a search can. */
final class MultiSearch implements NdJsonpSerializable {

    private static final JsonpDeserializer<MsearchResponse<LogSource>> READER =
            MsearchResponse.createMsearchResponseDeserializer(JsonpDeserializer.of(LogSource.class));

    private final List<? extends Question<?>> questions;
    private final String prefix;
    private final Duration usual;

    MultiSearch(List<? extends Question<?>> questions, String prefix, Duration usual) {
        this.questions = questions;
        this.prefix = prefix;
        this.usual = usual;
    }

    /** The longest deadline of them: so long an answer is waited for. */
    Duration deadline() {
        return questions.stream().map(this::deadline).max(Duration::compareTo).orElse(usual);
    }

    JsonEndpoint<MultiSearch, MsearchResponse<LogSource>, ErrorResponse> endpoint() {
        Map<String, String> parameters = Map.of(
                "typed_keys", "true", "cancel_after_time_interval", deadline().toMillis() + "ms");
        return new SimpleEndpoint<>(
                _ -> "POST", _ -> "/_msearch", _ -> parameters, SimpleEndpoint.emptyMap(), true, READER);
    }

    Map<Question<?>, MultiSearchResponseItem<LogSource>> byQuestion(MsearchResponse<LogSource> response) {
        var items = new IdentityHashMap<Question<?>, MultiSearchResponseItem<LogSource>>();
        for (int i = 0; i < questions.size(); i++) {
            items.put(questions.get(i), response.responses().get(i));
        }
        return items;
    }

    @Override
    public Iterator<?> _serializables() {
        var lines = new ArrayList<Object>();
        for (var question : questions) {
            lines.add(
                    Map.of("index", prefix + question.indices(), "ignore_unavailable", true, "allow_no_indices", true));
            lines.add(body(question));
        }
        return lines.iterator();
    }

    private SearchRequest body(Question<?> question) {
        var search = question.search();
        var body = search.toBuilder();
        if (search.size() == null) {
            body.size(0);
        }
        if (search.timeout() == null) {
            // a little earlier, so that what it has by then still arrives in time
            body.timeout(deadline(question).toMillis() * 8 / 10 + "ms");
        }
        return body.build();
    }

    private Duration deadline(Question<?> question) {
        return question.patience().orElse(usual);
    }
}
