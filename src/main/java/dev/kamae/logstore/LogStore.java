package dev.kamae.logstore;

import dev.kamae.identity.Capability;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springframework.stereotype.Service;

/**
 * Answers questions about the logs. No answer takes longer than its deadline; where there is none at all, a
 * {@link LogStoreRefusal} says why.
 */
@Service
public class LogStore {

    private final LogStoreConnection connection;
    private final FieldCaps fields;
    private final Clock clock;

    public LogStore(LogStoreConnection connection, Clock clock) {
        this.connection = connection;
        this.fields = new FieldCaps(connection, clock);
        this.clock = clock;
    }

    /** Whether anybody has said where the logs are. */
    public boolean configured() {
        return connection.settings().configured();
    }

    /** One question. */
    public <T> Answer<T> ask(Question<T> question) {
        return askAll(List.of(question)).of(question);
    }

    /** Several questions in one request; the longest of their deadlines holds for all. */
    public Answers askAll(List<? extends Question<?>> questions) {
        return askAll(questions, clock.instant());
    }

    /** The same without waiting, for whoever has something else to do meanwhile. */
    public AnswersToCome asking(List<? extends Question<?>> questions) {
        var asOf = clock.instant();
        return new AnswersToCome(() -> askAll(questions, asOf));
    }

    private Answers askAll(List<? extends Question<?>> questions, Instant asOf) {
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to ask");
        }
        var search = new MultiSearch(
                questions,
                connection.settings().indexPrefix(),
                connection.settings().deadline());
        var response = connection.ask(
                search.deadline(),
                client ->
                        client._transport().performRequestAsync(search, search.endpoint(), client._transportOptions()));
        return new Answers(search.byQuestion(response), asOf, connection::plain);
    }

    /** How many documents a query finds, exactly. */
    public Answer<Long> count(String indices, Query query) {
        return ask(Question.count(indices, query));
    }

    /** One document by where it is; empty when it is not, or no longer, there. */
    @RolesAllowed(Capability.INVESTIGATE)
    public Optional<LogDocument> document(String index, String id) {
        Question.refuseSeveral(index);
        var path = "/%s/_source/%s".formatted(RawRequest.encoded(connection.prefixed(index)), RawRequest.encoded(id));
        var answer = connection.ask(connection.settings().deadline(), RawRequest.get(path, Map.of()));
        return answer.found()
                ? Optional.of(new LogDocument(index, id, new LogSource(answer.json())))
                : Optional.empty();
    }

    /** The documents that a query finds, page by page; to be closed. */
    @RolesAllowed(Capability.INVESTIGATE)
    public LogPages pages(String indices, Query query, TimeOrder order, int size) {
        return new LogPages(connection, indices, query, order, size, clock.instant());
    }

    /** Which fields the indices have, as of a few minutes ago at most. */
    public LogFields fields(String indices) {
        return fields.of(indices);
    }

    /**
     * The indices that are there, the last one by name first; of the last ones also from when to when their documents are. For
     * whoever would write beside them.
     */
    public List<LogIndex> indices(String indices, Duration patience) {
        return new IndexList(connection, this::askAll).of(indices, patience);
    }

    /** How the log store is; never refused. */
    public LogStoreHealth health() {
        return new HealthCheck(connection, this::askAll, clock).now();
    }
}
