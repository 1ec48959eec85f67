package dev.kamae.traffic;

import dev.kamae.webacl.WebAclId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Web ACLs that have Bot Control.
 *
 * @param told those whose classes are summed up; all of them where the log has labels of none, and then nobody can tell them
 * @param unlabelled those whose log has no labels though that of others has: zero bots and each crawler an impostor would be
 *     said of them
 */
record Evaluating(List<WebAclId> told, List<WebAclId> unlabelled) {

    /**
     * Requests of a web ACL in a period.
     *
     * @param evaluated those that Bot Control looked at
     * @param labelled those of a class that a label proves
     */
    record Labels(WebAclId acl, long evaluated, long labelled) {}

    /**
     * @param acls those with Bot Control
     * @param counts several of one web ACL are added up
     */
    static Evaluating of(List<WebAclId> acls, Collection<Labels> counts) {
        Map<WebAclId, Labels> sums = counts.stream()
                .collect(Collectors.toMap(
                        Labels::acl,
                        one -> one,
                        (one, other) -> new Labels(
                                one.acl(), one.evaluated() + other.evaluated(), one.labelled() + other.labelled())));
        if (sums.values().stream().allMatch(one -> one.labelled() == 0)) {
            return new Evaluating(acls, List.of());
        }
        var unlabelled = sums.values().stream()
                .filter(one -> one.evaluated() > 0 && one.labelled() == 0)
                .map(Labels::acl)
                .sorted()
                .toList();
        return new Evaluating(
                acls.stream().filter(acl -> !unlabelled.contains(acl)).toList(), unlabelled);
    }

    /** Why some are not among those whose classes are told. */
    List<Lack> lacks() {
        return unlabelled.stream()
                .map(acl -> new Lack(Lack.Reason.WITHOUT_LABELS, acl))
                .toList();
    }
}
