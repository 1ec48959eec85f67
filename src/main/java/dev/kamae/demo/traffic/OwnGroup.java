package dev.kamae.demo.traffic;

import java.util.List;
import java.util.function.Predicate;

/**
 * A rule group that the company keeps itself and adds to several ACLs; its one rule refuses with a response of its own.
 *
 * @param arn of the group
 */
record OwnGroup(String name, String arn, String rule, Predicate<Request> scope, int responseCode) implements Rule {

    @Override
    public boolean inspect(Request request, Inspection inspection) {
        var matches = scope.test(request);
        var match = matches ? Match.of(rule, "BLOCK", null) : null;
        inspection.report(new GroupReport(arn, match, List.of(), List.of()));
        if (matches) {
            inspection.end(new Ending(name, "GROUP", "BLOCK", List.of(), responseCode));
        }
        return matches;
    }
}
