package dev.kamae.review;

import dev.kamae.issues.IssueAges;
import dev.kamae.issues.IssueCounts;

/**
 * The register in a report.
 *
 * @param before at the moment that the report compares with
 * @param overdueHigh critical and high ones among the overdue
 */
public record IssueFigures(IssueCounts now, IssueCounts before, IssueAges ages, long overdueHigh) {

    /** Whether there was any issue at all; where there was none, counts would say nothing. */
    public boolean isRecorded() {
        return now.total() > 0;
    }

    public boolean wasRecorded() {
        return before.total() > 0;
    }

    /** How many that were done before the month, or in it, were taken up again. */
    public long reopened() {
        return now.unresolved() - before.unresolved() - now.raisedThisMonth() + now.doneThisMonth();
    }

    /** Unresolved ones whose date has not passed, or that have none. */
    public long inTime() {
        return now.unresolved() - now.overdue();
    }
}
