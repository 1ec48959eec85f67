package dev.kamae.issues;

import dev.kamae.core.Severity;
import java.time.YearMonth;
import java.util.Map;

/**
 * What became of the register in a month, as it was known at its end; of the month that is under way, so far.
 *
 * <p>What was carried over, opened and reopened is what was closed, accepted and is left.
 *
 * @param carriedOver unresolved when the month began
 * @param opened raised in it
 * @param reopened done before and taken up again
 * @param closed resolved, or found to be no issue, and still so at its end
 * @param accepted their risk was accepted in it, and still is at its end
 * @param left unresolved at its end
 * @param overdue of those, with a date that had passed
 * @param daysToResolve how long the resolved ones of each severity were open
 */
public record IssueMonth(
        YearMonth month,
        long carriedOver,
        long opened,
        long reopened,
        long closed,
        long accepted,
        long left,
        long overdue,
        Map<Severity, Days> daysToResolve) {

    /**
     * From the moment it was raised to the one since which it is resolved, in days.
     *
     * @param issues how many were resolved
     * @param median half of them took no longer
     */
    public record Days(long issues, double median, double longest) {}

    public IssueMonth {
        daysToResolve = Map.copyOf(daysToResolve);
    }
}
