package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.LogFields;
import dev.kamae.logstore.Question;
import dev.kamae.traffic.LoggedRules.RateRule;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleFields;
import dev.kamae.webacl.WebAclId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rate-based rules that the lines list, each with its key and limit as the latest line has them. */
final class RateQuestion {

    private static final String LIST = "rateBasedRuleList";
    private static final String NAME = LIST + ".rateBasedRuleName";
    private static final int MOST = 50;
    private static final String ACLS = "acls";
    private static final String NAMES = "names";
    private static final String LATEST = "latest";
    private static final String ENDED = "ended";
    private static final String BLOCKED = "blocked";

    private final boolean usable;
    private final Function<WebAclId, AclLacks> lacks;

    RateQuestion(LogFields fields, Function<WebAclId, AclLacks> lacks) {
        usable = fields.isKeyword(NAME);
        this.lacks = lacks;
    }

    Question<List<RateRule>> of(Query lines) {
        var query = Query.of(all -> all.bool(both -> both.filter(lines, new Condition.Has(NAME).query())));
        return Question.of(
                LogHour.LOGS,
                search -> usable ? search.query(query).aggregations(ACLS, acls()) : search.query(query),
                response -> usable ? read(response.aggregations()) : List.of());
    }

    private static Aggregation acls() {
        var names = new Aggregation.Builder()
                .terms(terms -> terms.field(NAME).size(MOST))
                .aggregations(
                        LATEST,
                        Aggregation.of(any -> any.topHits(top -> top.size(1)
                                .sort(sort ->
                                        sort.field(by -> by.field("@timestamp").order(SortOrder.Desc)))
                                .source(source -> source.filter(only -> only.includes(LIST))))))
                .aggregations(
                        ENDED,
                        new Aggregation.Builder()
                                .terms(terms -> terms.field(RuleFields.RULE).size(MOST))
                                .aggregations(
                                        BLOCKED,
                                        Aggregation.of(any -> any.filter(
                                                Action.BLOCK.condition().query())))
                                .build())
                .build();
        return new Aggregation.Builder()
                .terms(terms -> terms.field(AclGroup.FIELD).size(MOST))
                .aggregations(NAMES, names)
                .build();
    }

    private List<RateRule> read(Map<String, Aggregate> aggregates) {
        return buckets(aggregates, ACLS).stream()
                .flatMap(acl -> WebAclId.read(acl.key()).stream()
                        .flatMap(id ->
                                buckets(acl.aggregations(), NAMES).stream().flatMap(rule -> rule(id, rule))))
                .sorted((one, other) ->
                        Long.compare(other.ended().atLeast(), one.ended().atLeast()))
                .toList();
    }

    private Stream<RateRule> rule(WebAclId acl, StringTermsBucket bucket) {
        return Aggregates.named(bucket.aggregations(), LATEST).topHits().hits().hits().stream()
                .map(hit -> hit.source())
                .filter(source -> source != null)
                .flatMap(source -> JsonMapper.shared()
                        .readTree(source.toJson().toString())
                        .path(LIST)
                        .valueStream())
                .filter(rule -> rule.path("rateBasedRuleName").asString("").equals(bucket.key()))
                .limit(1)
                .map(rule -> new RateRule(
                        acl,
                        bucket.key(),
                        rule.path("limitKey").asString(""),
                        customKeys(rule),
                        number(rule.path("maxRateAllowed")),
                        number(rule.path("evaluationWindowSec")),
                        Figure.of(bucket.docCount(), lacks.apply(acl).ofRequests()),
                        ended(acl, bucket)));
    }

    /** A filtered log has all that was blocked; what a rule does that has ended nothing, nobody can tell. */
    private Figure ended(WebAclId acl, StringTermsBucket bucket) {
        var ended = buckets(bucket.aggregations(), ENDED).stream()
                .filter(rule -> rule.key().equals(bucket.key()))
                .toList();
        var all = ended.stream().mapToLong(StringTermsBucket::docCount).sum();
        var blocked = ended.stream()
                .mapToLong(rule ->
                        Aggregates.named(rule.aggregations(), BLOCKED).filter().docCount())
                .sum();
        return Figure.of(
                all, all > 0 && blocked == all ? Set.of() : lacks.apply(acl).ofStopped());
    }

    /** What the keys are, not their values, which are a client's. */
    private static List<String> customKeys(JsonNode rule) {
        var keys = new ArrayList<String>();
        for (var value : rule.path("customValues")) {
            keys.add((value.path("key").asString("") + " " + value.path("name").asString("")).strip());
        }
        return keys.stream().filter(key -> !key.isEmpty()).distinct().toList();
    }

    /** AWS writes it as a number and as text. */
    private static OptionalLong number(JsonNode value) {
        var text = value.asString("");
        return text.matches("\\d{1,12}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> aggregates, String name) {
        var aggregate = Aggregates.named(aggregates, name);
        return aggregate.isSterms() ? aggregate.sterms().buckets().array() : List.of();
    }
}
