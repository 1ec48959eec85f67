package dev.kamae.traffic;

import dev.kamae.waflog.RuleMatch;
import dev.kamae.webacl.WebAclId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up how often each rule matched. */
final class RuleTally {

    private record Key(WebAclId acl, RuleMatch match) {}

    private final Map<Key, Long> sums = new HashMap<>();

    void add(RuleCount count) {
        sums.merge(new Key(count.acl(), count.match()), count.requests(), Long::sum);
    }

    List<RuleCount> counts() {
        return sums.entrySet().stream()
                .map(sum -> new RuleCount(sum.getKey().acl(), sum.getKey().match(), sum.getValue()))
                .toList();
    }
}
