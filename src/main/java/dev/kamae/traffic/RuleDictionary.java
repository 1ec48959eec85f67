package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        var ways = new ArrayList<Condition>();
        FIELDS.forEach(field -> ways.add(several(field)));
        // nobody has seen a rule of the web ACL itself overridden; if one is, which one has to be read
        ways.add(new Condition.Has(RuleFields.MATCHED_INSTEAD));
        return new Condition.Any(ways).query();
    }

    /**
     * Two different values differ in one binary digit of their places at least. So it is asked, because of two matches at least
     * among several ({@code minimum_should_match}) inside an alternative OpenSearch 3 has been seen to break off, with an
     * error of Lucene's {@code WANDScorer}.
     */
    private Condition several(String field) {
        var known = values.get(field);
        if (known == null) {
            return new Condition.Has(field);
        }
        var ways = new ArrayList<Condition>();
        for (int digit = 1; digit < known.size(); digit *= 2) {
            var with = new HashSet<String>();
            var without = new HashSet<String>();
            for (int place = 0; place < known.size(); place++) {
                ((place & digit) == 0 ? without : with).add(known.get(place));
            }
            ways.add(Condition.all(new Condition.Is(field, with), new Condition.Is(field, without)));
        }
        return new Condition.Any(ways);
    }
}
