package dev.kamae.logstore;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldSort;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.Pit;

/**
 * Documents page by page in the order of {@code @timestamp}, as they were when the first page was opened: what is written
 * meanwhile neither shows nor shifts anything. Not for several threads at once; to be closed, because the log store keeps
 * a view of its files open for it.
 *
 * <p>OpenSearch has no cheap tie-breaker before 3.3, so a page begins with the last moment of the page before and leaves
 * out the documents of that moment that were already there.
 */
public final class LogPages implements AutoCloseable {

    private static final String KEPT = "2m";
    private static final int MOST = 1_000;

    private final LogStoreConnection connection;
    private final String indices;
    private final Query query;
    private final TimeOrder order;
    private final int size;
    private final Instant asOf;
    private final List<Gap> gaps = new ArrayList<>();
    private Optional<String> view;

    /** The moment of the last document so far, in milliseconds, and those of that moment that were already there, by index. */
    private @Nullable Long last;

    private final Map<String, Set<String>> seen = new HashMap<>();

    LogPages(LogStoreConnection connection, String indices, Query query, TimeOrder order, int size, Instant asOf) {
        Question.refuseSeveral(indices);
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("A page has 1 to %d documents, not %d".formatted(MOST, size));
        }
        this.connection = connection;
        this.indices = indices;
        this.query = query;
        this.order = order;
        this.size = size;
        this.asOf = asOf;
        this.view = opened();
    }

    /** When the first page was opened. */
    public Instant asOf() {
        return asOf;
    }

    /** What the pages so far lack; empty when nothing. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** Whether there may be another page. */
    public boolean more() {
        return view.isPresent();
    }

    /** The next documents; fewer than a page only at the end, and none when there are none left. */
    public List<LogDocument> next() {
        if (view.isEmpty()) {
            return List.of();
        }
        var response = search(view.get());
        note(Gaps.of(indices, response, connection::plain));
        var hits = response.hits().hits();
        hits.forEach(this::remember);
        if (hits.size() < size) {
            close();
        }
        return hits.stream().map(this::document).toList();
    }

    @Override
    public void close() {
        var open = view;
        view = Optional.empty();
        open.ifPresent(id -> {
            try {
                connection.ask(deadline(), client -> client.deletePit(pit -> pit.pitId(id)));
            } catch (LogStoreRefusal goneAnyway) {
                // it lets go by itself after a while
            }
        });
    }

    private Optional<String> opened() {
        try {
            var pit = connection.ask(
                    deadline(),
                    client -> client.createPit(
                            open -> open.index(connection.prefixed(indices)).keepAlive(kept -> kept.time(KEPT))));
            if (pit.shards() == null || pit.shards().total() > 0) {
                return Optional.of(requireNonNull(pit.pitId()));
            }
        } catch (LogStoreRefused refused) {
            // of no index at all there is no view, but that is no fault
            if (any()) {
                throw refused;
            }
        }
        gaps.add(new Gap.Missing(indices));
        return Optional.empty();
    }

    private boolean any() {
        var path = "/" + RawRequest.encoded(connection.prefixed(indices)) + "/_count";
        var count = connection.ask(deadline(), RawRequest.get(path, Map.of("ignore_unavailable", "true")));
        return count.json().at("/_shards/total").asInt(0) > 0;
    }

    private SearchResponse<LogSource> search(String id) {
        var request =
                SearchRequest.of(search -> search.pit(Pit.of(pit -> pit.id(id).keepAlive(KEPT)))
                        .query(rest())
                        .size(size)
                        .trackTotalHits(total -> total.enabled(false))
                        .sort(SortOptions.of(sort -> sort.field(
                                FieldSort.of(field -> field.field("@timestamp").order(order.sort())))))
                        .timeout(deadline().toMillis() * 8 / 10 + "ms")
                        .cancelAfterTimeInterval(after -> after.time(deadline().toMillis() + "ms")));
        try {
            return connection.ask(deadline(), client -> client.search(request, LogSource.class));
        } catch (LogStoreRefused gone) {
            throw gone.status() == 404 ? new LogPagesExpired() : gone;
        }
    }

    private Query rest() {
        if (last == null) {
            return query;
        }
        var moment = JsonData.of(last);
        var range = Query.of(any -> any.range(span -> {
            var field = span.field("@timestamp").format("epoch_millis");
            return order == TimeOrder.NEWEST_FIRST ? field.lte(moment) : field.gte(moment);
        }));
        var already = seen.entrySet().stream()
                .map(one -> Query.of(any -> any.bool(both -> both.filter(Query.of(in ->
                                in.term(term -> term.field("_index").value(index -> index.stringValue(one.getKey())))))
                        .filter(Query.of(ids -> ids.ids(named -> named.values(List.copyOf(one.getValue()))))))))
                .toList();
        return Query.of(any -> any.bool(all -> all.filter(query, range).mustNot(already)));
    }

    private void remember(Hit<LogSource> hit) {
        long moment = Long.parseLong(hit.sort().getFirst()._toJsonString());
        if (last == null || last != moment) {
            last = moment;
            seen.clear();
        }
        seen.computeIfAbsent(hit.index(), _ -> new HashSet<>()).add(hit.id());
    }

    private void note(List<Gap> more) {
        more.stream().filter(gap -> !gaps.contains(gap)).forEach(gaps::add);
    }

    private LogDocument document(Hit<LogSource> hit) {
        return new LogDocument(
                connection.plain(requireNonNull(hit.index())), requireNonNull(hit.id()), requireNonNull(hit.source()));
    }

    private Duration deadline() {
        return connection.settings().deadline();
    }
}
