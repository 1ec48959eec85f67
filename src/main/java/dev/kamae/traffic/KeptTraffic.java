package dev.kamae.traffic;

import dev.kamae.core.Territory;
import dev.kamae.traffic.Evaluating.Labels;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.WebAclId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What history has of some web ACLs in a period.
 *
 * @param numbers by which the tables name them
 * @param lacks what each of their logs leaves out
 * @param countedAnew whether some hours are still told apart by a former profile
 * @param candidates those that have Bot Control
 * @param labels what history has of labels of each of those; not read where it makes no difference
 * @param classes of those whose classes are told
 * @param series what the period is compared with
 * @param tops what came most, where it was wanted
 */
record KeptTraffic(
        AclScope scope,
        Map<WebAclId, Integer> numbers,
        Map<WebAclId, AclLacks> lacks,
        boolean countedAnew,
        List<WebAclId> candidates,
        List<Labels> labels,
        Evaluating evaluating,
        List<Cell<Territory>> territories,
        List<Cell<TrafficClass>> classes,
        Optional<PastSeries> series,
        Optional<PastTops> tops) {

    /** Whether it would be read just so, given what the logs of the open hour say. */
    boolean isOf(AclScope scope, Collection<Labels> logged) {
        return this.scope.equals(scope) && evaluating.equals(evaluating(candidates, countedAnew, labels, logged));
    }

    /** By a former profile nobody can say whose log has labels. */
    static Evaluating evaluating(
            List<WebAclId> candidates, boolean countedAnew, List<Labels> labels, Collection<Labels> logged) {
        return candidates.size() < 2 || countedAnew
                ? new Evaluating(candidates, List.of())
                : Evaluating.of(
                        candidates,
                        Stream.concat(labels.stream(), logged.stream())
                                .filter(one -> candidates.contains(one.acl()))
                                .toList());
    }
}
