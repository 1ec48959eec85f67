package dev.kamae.review;

import dev.kamae.issues.IssueAges;
import dev.kamae.issues.IssueCounts;
import java.time.Instant;

/**
 * The register in a report.
 *
 * @param before at the moment that the report compares with
 * @param overdueHigh critical and high ones among the overdue
 * @param raised in the month
 * @param done in the month
 * @param within the last moment of the month up to the report's, for lists of what happened in it
 */
public record IssueFigures(
        IssueCounts now, IssueCounts before, IssueAges ages, long overdueHigh, long raised, long done, Instant within) {

    /** Whether there was any issue at all; where there was none, counts would say nothing. */
    public boolean isRecorded() {
        return now.total() > 0;
    }

    public boolean wasRecorded() {
        return before.total() > 0;
    }

    /** How many that were done before the month, or in it, were taken up again. */
    public long reopened() {
        return now.unresolved() - before.unresolved() - raised + done;
    }

    /** Unresolved ones whose date has not passed, or that have none. */
    public long inTime() {
        return now.unresolved() - now.overdue();
    }
}
