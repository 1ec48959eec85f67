package dev.kamae.demo.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A rule group that AWS keeps, as the company has added it.
 *
 * @param counted rules that the company has set to count
 * @param excluded rules that count in the old way, which the log writes differently
 */
record ManagedGroup(Finding.Group group, Set<Finding.Kind> counted, Set<Finding.Kind> excluded) implements Rule {

    static ManagedGroup of(Finding.Group group, Finding.Kind... counted) {
        return new ManagedGroup(group, Set.of(counted), Set.of());
    }

    @Override
    public boolean inspect(Request request, Inspection inspection) {
        var ours = request.findings().stream()
                .filter(finding -> finding.kind().group() == group)
                .toList();
        var counting = new ArrayList<Match>();
        var excluding = new ArrayList<String>();
        for (var finding : ours) {
            var kind = finding.kind();
            inspection.label(kind.label());
            if (excluded.contains(kind)) {
                excluding.add(kind.rule());
            } else if (kind.action().equals("COUNT")) {
                counting.add(Match.of(kind.rule(), "COUNT", finding.details()));
            } else if (counted.contains(kind)) {
                counting.add(Match.counted(kind.rule(), kind.action(), finding.details()));
            } else {
                var details = finding.details();
                var match = Match.of(kind.rule(), kind.action(), details);
                inspection.report(new GroupReport(id(), match, counting, excluding));
                inspection.end(new Ending(
                        reference(), "MANAGED_RULE_GROUP", kind.action(), details == null ? List.of() : details, null));
                return true;
            }
        }
        inspection.report(new GroupReport(id(), null, counting, excluding));
        return false;
    }

    private String id() {
        return "AWS#" + group.id();
    }

    /** The name that the console proposes. */
    private String reference() {
        return "AWS-" + group.id();
    }
}
