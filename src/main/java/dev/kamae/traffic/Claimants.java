package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.Crawlers;
import dev.kamae.waflog.LogHour;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import org.opensearch.client.opensearch._types.aggregations.TermsAggregationExecutionHint;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * The user agents of some lines that claim to be a well-known crawler. A user agent as it is written is found at once; a word
 * somewhere in one takes OpenSearch a look at every user agent there is, each time it stands in a search.
 *
 * @param all whether there are no more of them
 */
record Claimants(Set<String> agents, boolean all) {

    private static final String AGENTS = "agents";
    private static final int MOST = 1_000;

    static Question<Claimants> of(Query lines) {
        var query = Query.of(both -> both.bool(each -> each.filter(lines, Crawlers.CLAIMED.query())));
        return Question.of(
                LogHour.LOGS,
                search -> search.query(query)
                        .aggregations(
                                AGENTS,
                                agents -> agents.terms(terms -> terms.field(Crawlers.FIELD)
                                        .executionHint(TermsAggregationExecutionHint.Map)
                                        .size(MOST))),
                response -> {
                    var found = Aggregates.named(response.aggregations(), AGENTS);
                    if (!found.isSterms()) {
                        return new Claimants(Set.of(), true);
                    }
                    var agents = found.sterms().buckets().array();
                    return new Claimants(
                            agents.stream().map(StringTermsBucket::key).collect(Collectors.toUnmodifiableSet()),
                            agents.size() < MOST);
                });
    }

    /** The crawlers that somebody may claim to be. */
    List<String> crawlers() {
        return Crawlers.WORDS.stream()
                .filter(crawler -> !all || agents.stream().anyMatch(Crawlers.claimed(crawler)::holds))
                .toList();
    }

    /** The lines that claim to be a crawler. */
    Condition of(String crawler) {
        var claimed = Crawlers.claimed(crawler);
        return all
                ? new Condition.Is(
                        Crawlers.FIELD, agents.stream().filter(claimed::holds).collect(Collectors.toUnmodifiableSet()))
                : claimed;
    }

    /** The lines that claim to be any. */
    Condition ofAny() {
        return all ? new Condition.Is(Crawlers.FIELD, agents) : Crawlers.CLAIMED;
    }
}
