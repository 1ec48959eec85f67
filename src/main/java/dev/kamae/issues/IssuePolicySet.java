package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import dev.kamae.core.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Somebody decided within how many business days issues are to be done. */
public record IssuePolicySet(IssuePolicy policy) implements Auditable {

    @Override
    public Actor by() {
        return policy.by();
    }

    @Override
    public Instant at() {
        return policy.at();
    }

    @Override
    public String action() {
        return "issues.policySet";
    }

    @Override
    public String subject() {
        return "issuePolicy:" + policy.version();
    }

    @Override
    public Map<String, String> detail() {
        var detail = new TreeMap<String, String>();
        for (var severity : Severity.values()) {
            detail.put(
                    severity.name(), policy.days(severity).map(String::valueOf).orElse("none"));
        }
        return detail;
    }
}
