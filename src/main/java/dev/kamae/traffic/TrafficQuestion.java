package dev.kamae.traffic;

import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.Classifier;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.WebAclId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.CompositeBucket;
import org.opensearch.client.opensearch._types.aggregations.SingleBucketAggregateBase;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** How many requests of each sort an hour has, for web ACLs that are classified alike. */
final class TrafficQuestion {

    private static final Grouped GROUPS =
            Grouped.by("acl", AclGroup.FIELD, "action", Action.FIELD, "country", "httpRequest.country");

    private static final String EVALUATED = "evaluated";
    private static final String COUNTED = "counted";
    private static final String WOULD_BLOCK = "wouldBlock";

    /** Sums of several requests over lists of matches would count a request twice, so it is asked of the request itself. */
    private static final Map<String, Aggregation> INSIDE = Map.of(
            EVALUATED, filter(BotLabels.EVALUATED),
            COUNTED, filter(RuleFields.COUNTED),
            WOULD_BLOCK, filter(RuleFields.WOULD_BLOCK));

    /** Some of the answer, and where it goes on. */
    record Page(List<TrafficCount> counts, Grouped.After rest) {}

    private TrafficQuestion() {}

    static Question<Page> of(LogHour hour, AclGroup acls, Grouped.After after) {
        var query = Query.of(
                all -> all.bool(both -> both.filter(hour.lines(), acls.lines().query())));
        return Question.of(
                LogHour.LOGS,
                search -> search.query(query)
                        .aggregations(
                                Grouped.NAME,
                                GROUPS.aggregation(
                                        after,
                                        inside -> inside.aggregations(
                                                acls.classifier().aggregations(INSIDE)))),
                response -> read(Grouped.read(response.aggregations())));
    }

    private static Aggregation filter(Condition condition) {
        return Aggregation.of(any -> any.filter(condition.query()));
    }

    private static Page read(Grouped.Page page) {
        var counts = new ArrayList<TrafficCount>();
        for (var group : page.groups()) {
            WebAclId.read(Grouped.text(group, "acl"))
                    .ifPresent(acl -> counts.addAll(byClass(acl, group).values()));
        }
        return new Page(counts, page.rest());
    }

    private static Map<TrafficClass, TrafficCount> byClass(WebAclId acl, CompositeBucket group) {
        var found = new EnumMap<TrafficClass, TrafficCount>(TrafficClass.class);
        Classifier.read(group.aggregations(), (trafficClass, bucket) -> {
            if (bucket.docCount() > 0) {
                found.merge(trafficClass, count(acl, group, trafficClass, bucket), TrafficCount::plus);
            }
        });
        return found;
    }

    private static TrafficCount count(
            WebAclId acl, CompositeBucket group, TrafficClass trafficClass, SingleBucketAggregateBase bucket) {
        var inside = bucket.aggregations();
        return new TrafficCount(
                acl,
                Action.of(Grouped.text(group, "action")),
                Grouped.text(group, "country"),
                trafficClass,
                bucket.docCount(),
                Grouped.inside(inside, EVALUATED),
                Grouped.inside(inside, COUNTED),
                Grouped.inside(inside, WOULD_BLOCK));
    }
}
