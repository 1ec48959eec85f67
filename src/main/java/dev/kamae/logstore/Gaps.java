package dev.kamae.logstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.ShardStatistics;
import org.opensearch.client.opensearch.core.search.SearchResult;

/** Looks through what came back for what is not in it. */
final class Gaps {

    private Gaps() {}

    static List<Gap> of(String indices, SearchResult<?> result, UnaryOperator<String> plain) {
        var gaps = new ArrayList<Gap>();
        if (result.shards().total() == 0) {
            gaps.add(new Gap.Missing(indices));
        }
        if (result.timedOut()) {
            gaps.add(new Gap.TimedOut());
        }
        if (result.shards().failed() > 0) {
            gaps.add(failed(result.shards(), plain));
        }
        return List.copyOf(gaps);
    }

    private static Gap failed(ShardStatistics shards, UnaryOperator<String> plain) {
        var indices = shards.failures().stream()
                .map(failure -> failure.index())
                .filter(Objects::nonNull)
                .map(plain)
                .distinct()
                .toList();
        var reasons = shards.failures().stream()
                .map(failure -> failure.reason().type())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Gap.Failed(shards.failed(), shards.total(), indices, reasons);
    }
}
