package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.WebAclId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** In how many requests of an hour attacks were seen. A request is counted once in each family, by its final action. */
final class AttackQuestion {

    private static final Grouped GROUPS = Grouped.by("acl", AclGroup.FIELD, "action", Action.FIELD);
    private static final String DETECTED = "detected";

    private AttackQuestion() {}

    static Question<List<AttackCount>> of(LogHour hour) {
        var evaluated = Condition.any(Arrays.stream(AttackFamily.values())
                .map(AttackFamily::evaluated)
                .toArray(Condition[]::new));
        return Question.of(
                LogHour.LOGS,
                search -> search.query(Query.of(all -> all.bool(both -> both.filter(hour.lines(), evaluated.query()))))
                        .aggregations(
                                Grouped.NAME,
                                GROUPS.aggregation(Grouped.After.NOTHING, inside -> inside.aggregations(families()))),
                response -> read(Grouped.read(response.aggregations())));
    }

    private static Map<String, Aggregation> families() {
        return Arrays.stream(AttackFamily.values())
                .collect(Collectors.toMap(AttackFamily::name, AttackQuestion::family));
    }

    private static Aggregation family(AttackFamily family) {
        return new Aggregation.Builder()
                .filter(family.evaluated().query())
                .aggregations(
                        DETECTED,
                        Aggregation.of(any -> any.filter(family.detected().query())))
                .build();
    }

    private static List<AttackCount> read(Grouped.Page page) {
        var counts = new ArrayList<AttackCount>();
        for (var group : page.groups()) {
            WebAclId.read(Grouped.text(group, "acl")).ifPresent(acl -> {
                for (var family : AttackFamily.values()) {
                    var looked = Aggregates.named(group.aggregations(), family.name())
                            .filter();
                    if (looked.docCount() > 0) {
                        counts.add(new AttackCount(
                                acl,
                                family,
                                Action.of(Grouped.text(group, "action")),
                                Grouped.inside(looked.aggregations(), DETECTED),
                                looked.docCount()));
                    }
                }
            });
        }
        return counts;
    }
}
