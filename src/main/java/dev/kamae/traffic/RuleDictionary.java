package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.StringTermsAggregate;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * The values that an hour has in each field of matches.
 *
 * <p>The lists of matches are flat in the index: which rule belongs to which action in the same list is lost there as soon as a
 * line has two of them. By these values a query can tell lines with one match, which may be grouped by OpenSearch, from lines
 * with several, which have to be read.
 *
 * @param values by field; a field with more values than were asked for is null
 */
record RuleDictionary(Map<String, List<String>> values) {

    private static final int MOST = 1_000;
    private static final List<String> FIELDS = List.of(
            RuleFields.ENDED,
            RuleFields.ENDED_ACTION,
            RuleFields.PASSED,
            RuleFields.PASSED_ACTION,
            RuleFields.PASSED_INSTEAD,
            RuleFields.MATCHED_ACTION);

    static Question<RuleDictionary> of(LogHour hour) {
        var wanted = new HashMap<String, Aggregation>();
        FIELDS.forEach(field -> wanted.put(
                field,
                Aggregation.of(any -> any.terms(terms -> terms.field(field).size(MOST)))));
        return Question.of(
                LogHour.LOGS,
                search -> search.query(hour.lines()).aggregations(wanted),
                response -> read(response.aggregations()));
    }

    private static RuleDictionary read(Map<String, Aggregate> aggregates) {
        var found = new HashMap<String, List<String>>();
        for (var field : FIELDS) {
            var aggregate = Aggregates.named(aggregates, field);
            // no index has the field yet, or not as a text
            var values = aggregate.isSterms() ? values(aggregate.sterms()) : List.<String>of();
            if (values.size() < MOST) {
                found.put(field, values);
            }
        }
        return new RuleDictionary(found);
    }

    private static List<String> values(StringTermsAggregate terms) {
        return terms.buckets().array().stream().map(bucket -> bucket.key()).toList();
    }

    /** Finds the lines that have to be read. */
    Query several() {
        var ways = new ArrayList<Query>();
        FIELDS.forEach(field -> ways.add(several(field)));
        // nobody has seen a rule of the web ACL itself overridden; if one is, which one has to be read
        ways.add(new Condition.Has(RuleFields.MATCHED_INSTEAD).query());
        return Query.of(query -> query.bool(any -> any.should(ways).minimumShouldMatch("1")));
    }

    private Query several(String field) {
        var known = values.get(field);
        if (known == null) {
            return new Condition.Has(field).query();
        }
        if (known.size() < 2) {
            return new Condition.Any(List.of()).query();
        }
        var each = known.stream()
                .map(value ->
                        Query.of(query -> query.term(term -> term.field(field).value(FieldValue.of(value)))))
                .toList();
        return Query.of(query -> query.bool(two -> two.should(each).minimumShouldMatch("2")));
    }
}
