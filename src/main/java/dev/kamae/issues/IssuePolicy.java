package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Within how many business days after it was raised an issue is to be done.
 *
 * @param version counts from 1
 * @param at since when it holds
 * @param days by severity, 1 to {@value #LONGEST_DAYS}; a severity that is not there has no limit
 */
public record IssuePolicy(int version, Instant at, Actor by, String reason, Map<Severity, Integer> days) {

    public static final int LONGEST_DAYS = 999;

    public IssuePolicy {
        days = Map.copyOf(days);
        if (days.values().stream().anyMatch(count -> count < 1 || count > LONGEST_DAYS)) {
            throw new IssuePolicyRefused();
        }
        if (reason.isBlank()) {
            throw new IssueMoveNeedsReason();
        }
        if (reason.length() > Issue.LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw new IssueReasonTooLong();
        }
        reason = reason.strip();
    }

    /** Empty where the severity has no limit. */
    public Optional<Integer> days(Severity severity) {
        return Optional.ofNullable(days.get(severity));
    }
}
