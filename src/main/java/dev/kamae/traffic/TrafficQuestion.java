package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.ClassReason.Evaluated;
import dev.kamae.waflog.Classifier;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.Crawlers;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.WebAclId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.CompositeBucket;
import org.opensearch.client.opensearch._types.aggregations.SingleBucketAggregateBase;

/** How many requests of each sort an hour has. */
final class TrafficQuestion {

    private static final Grouped GROUPS =
            Grouped.by("acl", AclGroup.FIELD, "action", Action.FIELD, "country", "httpRequest.country");

    private static final String EVALUATED = "evaluated";
    private static final String COUNTED = "counted";
    private static final String WOULD_BLOCK = "wouldBlock";

    /** Some of the answer, and where it goes on; nowhere when this is the last of it. */
    record Page(List<TrafficCount> counts, List<Part> rest) {}

    /**
     * Lines that are counted by themselves.
     *
     * @param claimed whether those whose user agent claims to be a crawler, or the others
     * @param after of the lines, what is not counted yet
     */
    record Part(AclGroup acls, boolean claimed, Grouped.After after) {

        /** All lines of some web ACLs, in two halves that are asked for each by itself. */
        static List<List<Part>> of(List<AclGroup> groups) {
            return Stream.of(true, false)
                    .map(claimed -> groups.stream()
                            .map(acls -> new Part(acls, claimed, Grouped.After.NOTHING))
                            .toList())
                    .toList();
        }

        private Aggregation aggregation() {
            var classes = acls.classifier().given(claimed).aggregations(TrafficQuestion::inside);
            var groups = GROUPS.aggregation(after, inside -> inside.aggregations(classes));
            return new Aggregation.Builder()
                    .filter(acls.lines().query())
                    .aggregations(Grouped.NAME, groups)
                    .build();
        }

        private Part from(Grouped.After next) {
            return new Part(acls, claimed, next);
        }
    }

    private TrafficQuestion() {}

    /** @param parts of one half */
    static Question<Page> of(LogHour hour, List<Part> parts) {
        var claimed = parts.getFirst().claimed() ? Crawlers.CLAIMED : Condition.not(Crawlers.CLAIMED);
        var aggregations = new HashMap<String, Aggregation>();
        for (int i = 0; i < parts.size(); i++) {
            aggregations.put(String.valueOf(i), parts.get(i).aggregation());
        }
        return Question.of(
                LogHour.LOGS,
                search -> search.query(all -> all.bool(both -> both.filter(hour.lines(), claimed.query())))
                        .aggregations(aggregations),
                response -> read(response.aggregations(), parts));
    }

    /** Sums of several requests over lists of matches would count a request twice, so it is asked of the request itself. */
    private static Map<String, Aggregation> inside(Evaluated evaluated) {
        var inside =
                new HashMap<>(Map.of(COUNTED, filter(RuleFields.COUNTED), WOULD_BLOCK, filter(RuleFields.WOULD_BLOCK)));
        if (evaluated == Evaluated.PERHAPS) {
            inside.put(EVALUATED, filter(BotLabels.EVALUATED));
        }
        return inside;
    }

    private static Aggregation filter(Condition condition) {
        return Aggregation.of(any -> any.filter(condition.query()));
    }

    private static Page read(Map<String, Aggregate> aggregates, List<Part> parts) {
        var counts = new ArrayList<TrafficCount>();
        var rest = new ArrayList<Part>();
        for (int i = 0; i < parts.size(); i++) {
            var page = Grouped.read(
                    Aggregates.named(aggregates, String.valueOf(i)).filter().aggregations());
            counts.addAll(counts(page));
            if (!page.rest().equals(Grouped.After.NOTHING)) {
                rest.add(parts.get(i).from(page.rest()));
            }
        }
        return new Page(counts, rest);
    }

    private static List<TrafficCount> counts(Grouped.Page page) {
        var counts = new ArrayList<TrafficCount>();
        for (var group : page.groups()) {
            WebAclId.read(Grouped.text(group, "acl"))
                    .ifPresent(acl -> counts.addAll(byClass(acl, group).values()));
        }
        return counts;
    }

    private static Map<TrafficClass, TrafficCount> byClass(WebAclId acl, CompositeBucket group) {
        var found = new EnumMap<TrafficClass, TrafficCount>(TrafficClass.class);
        Classifier.read(group.aggregations(), (trafficClass, evaluated, bucket) -> {
            if (bucket.docCount() > 0) {
                found.merge(trafficClass, count(acl, group, trafficClass, evaluated, bucket), TrafficCount::plus);
            }
        });
        return found;
    }

    private static TrafficCount count(
            WebAclId acl,
            CompositeBucket group,
            TrafficClass trafficClass,
            Evaluated evaluated,
            SingleBucketAggregateBase bucket) {
        var inside = bucket.aggregations();
        return new TrafficCount(
                acl,
                Action.of(Grouped.text(group, "action")),
                Grouped.text(group, "country"),
                trafficClass,
                bucket.docCount(),
                switch (evaluated) {
                    case ALWAYS -> bucket.docCount();
                    case NEVER -> 0;
                    case PERHAPS -> Grouped.inside(inside, EVALUATED);
                },
                Grouped.inside(inside, COUNTED),
                Grouped.inside(inside, WOULD_BLOCK));
    }
}
