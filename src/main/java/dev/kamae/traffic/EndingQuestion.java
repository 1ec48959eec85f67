package dev.kamae.traffic;

import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.RuleMatch;
import dev.kamae.webacl.WebAclId;
import java.util.ArrayList;
import java.util.List;

/** How often each rule of a web ACL ended a request, without looking into groups: one question, and of any line. */
final class EndingQuestion {

    private static final Grouped GROUPS =
            Grouped.by("acl", AclGroup.FIELD, "rule", RuleFields.RULE, "action", Action.FIELD);

    private EndingQuestion() {}

    static Question<List<RuleCount>> of(LogHour hour) {
        return Question.of(
                LogHour.LOGS,
                search -> search.query(hour.lines())
                        .aggregations(Grouped.NAME, GROUPS.aggregation(Grouped.After.NOTHING, inside -> inside)),
                response -> read(Grouped.read(response.aggregations())));
    }

    private static List<RuleCount> read(Grouped.Page page) {
        var counts = new ArrayList<RuleCount>();
        for (var group : page.groups()) {
            var effect = RuleEffect.ended(Grouped.text(group, "action"));
            var match = new RuleMatch(Grouped.text(group, "rule"), "", "", effect);
            WebAclId.read(Grouped.text(group, "acl"))
                    .ifPresent(acl -> counts.add(new RuleCount(acl, match, group.docCount())));
        }
        return counts;
    }
}
