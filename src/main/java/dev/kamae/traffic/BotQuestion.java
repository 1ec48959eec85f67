package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.WebAclId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import org.opensearch.client.opensearch._types.aggregations.TermsAggregation;
import org.opensearch.client.opensearch._types.aggregations.TermsAggregationExecutionHint;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** The bots that an hour has, by what Bot Control calls them. */
final class BotQuestion {

    private static final String ACLS = "acls";
    private static final String CATEGORIES = "categories";
    private static final String NAMES = "names";
    private static final String NAMELESS = "nameless";
    private static final String IDENTITIES = "identities";
    private static final String ACTIONS = "actions";
    private static final int MOST = 2_000;

    /** Everything that was found; empty lists of what was left out mean that nothing was. */
    record Bots(List<BotCount> counts, boolean complete) {}

    private BotQuestion() {}

    static Question<Bots> of(LogHour hour) {
        var bots = new Condition.Begins(BotLabels.LABELS, BotLabels.CATEGORY).query();
        return Question.of(
                LogHour.LOGS,
                search -> search.query(Query.of(all -> all.bool(both -> both.filter(hour.lines(), bots))))
                        .aggregations(ACLS, acls()),
                response -> new Reader().read(response.aggregations()));
    }

    private static Aggregation acls() {
        var terms = TermsAggregation.of(any -> any.field(AclGroup.FIELD).size(MOST));
        return new Aggregation.Builder()
                .terms(terms)
                .aggregations(CATEGORIES, categories())
                .build();
    }

    private static Aggregation categories() {
        var nameless = Condition.not(new Condition.Begins(BotLabels.LABELS, BotLabels.NAME));
        return new Aggregation.Builder()
                .terms(labels(BotLabels.CATEGORY))
                .aggregations(
                        NAMES,
                        new Aggregation.Builder()
                                .terms(labels(BotLabels.NAME))
                                .aggregations(IDENTITIES, identities())
                                .build())
                .aggregations(
                        NAMELESS,
                        new Aggregation.Builder()
                                .filter(nameless.query())
                                .aggregations(IDENTITIES, identities())
                                .build())
                .build();
    }

    /** Labels hold a token's id too, so there are millions of them: they are looked at line by line, not all sorted first. */
    private static TermsAggregation labels(String beginning) {
        return TermsAggregation.of(any -> any.field(BotLabels.LABELS)
                .include(include -> include.regexp(beginning.replace("-", "\\-") + ".*"))
                .executionHint(TermsAggregationExecutionHint.Map)
                .size(MOST));
    }

    private static Aggregation identities() {
        var filters = Arrays.stream(BotIdentity.values())
                .collect(Collectors.toMap(
                        BotIdentity::name, identity -> identity.condition().query()));
        return new Aggregation.Builder()
                .filters(each -> each.filters(named -> named.keyed(filters)))
                .aggregations(
                        ACTIONS,
                        Aggregation.of(any ->
                                any.terms(terms -> terms.field(Action.FIELD).size(MOST))))
                .build();
    }

    /** Goes down the answer. */
    private static final class Reader {

        private final List<BotCount> counts = new ArrayList<>();
        private boolean complete = true;

        Bots read(Map<String, Aggregate> aggregates) {
            for (var acl : buckets(aggregates, ACLS)) {
                WebAclId.read(acl.key()).ifPresent(id -> category(id, acl));
            }
            return new Bots(List.copyOf(counts), complete);
        }

        private void category(WebAclId acl, StringTermsBucket bucket) {
            for (var category : buckets(bucket.aggregations(), CATEGORIES)) {
                var name = category.key().substring(BotLabels.CATEGORY.length());
                for (var bot : buckets(category.aggregations(), NAMES)) {
                    identities(acl, name, bot.key().substring(BotLabels.NAME.length()), bot.aggregations());
                }
                var nameless =
                        Aggregates.named(category.aggregations(), NAMELESS).filter();
                identities(acl, name, "", nameless.aggregations());
            }
        }

        private void identities(WebAclId acl, String category, String name, Map<String, Aggregate> aggregates) {
            Aggregates.named(aggregates, IDENTITIES).filters().buckets().keyed().forEach((identity, bucket) -> {
                for (var action : buckets(bucket.aggregations(), ACTIONS)) {
                    counts.add(new BotCount(
                            acl,
                            category,
                            name,
                            BotIdentity.valueOf(identity),
                            Action.of(action.key()),
                            action.docCount()));
                }
            });
        }

        private List<StringTermsBucket> buckets(Map<String, Aggregate> aggregates, String name) {
            var aggregate = Aggregates.named(aggregates, name);
            if (!aggregate.isSterms()) {
                return List.of();
            }
            var left = aggregate.sterms().sumOtherDocCount();
            complete = complete && (left == null || left == 0);
            return aggregate.sterms().buckets().array();
        }
    }
}
