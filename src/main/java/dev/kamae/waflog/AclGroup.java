package dev.kamae.waflog;

import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Web ACLs about which the same questions are asked.
 *
 * @param lines what tells their log lines from those of all others
 */
public record AclGroup(Classifier classifier, Condition lines) {

    /** The field that says which web ACL a line is of. */
    public static final String FIELD = "webaclId";

    /** Groups that together hold every web ACL, those included of which nobody knows yet. */
    public static List<AclGroup> of(Profiles profiles, Instant moment) {
        var declared = new HashMap<WebAclId, ProfileDraft>();
        profiles.declared().forEach(acl -> profiles.of(acl, moment).ifPresent(profile -> declared.put(acl, profile)));
        var groups = new LinkedHashMap<Classifier, Set<String>>();
        declared.forEach(
                (acl, profile) -> groups.computeIfAbsent(Classifier.of(Optional.of(profile)), _ -> new TreeSet<>())
                        .add(acl.value()));
        var found = groups.entrySet().stream()
                .map(group -> new AclGroup(group.getKey(), new Condition.Is(FIELD, group.getValue())))
                .collect(Collectors.toList());
        found.add(new AclGroup(Classifier.of(Optional.empty()), Condition.not(named(declared))));
        return List.copyOf(found);
    }

    private static Condition named(Map<WebAclId, ProfileDraft> declared) {
        return new Condition.Is(
                FIELD, declared.keySet().stream().map(WebAclId::value).collect(Collectors.toUnmodifiableSet()));
    }
}
