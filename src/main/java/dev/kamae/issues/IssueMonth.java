package dev.kamae.issues;

import dev.kamae.core.Severity;
import java.time.Duration;
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
 * @param incidents noticed in it, or raised in it where it is not known when they were noticed; and those noticed before of which
 *     the register came to know in it
 * @param daysToContain how long it took from noticing to containing those that were contained in it, or before it where the
 *     register came to know of that in it
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
        Map<Severity, Days> daysToResolve,
        long incidents,
        Map<Severity, Days> daysToContain) {

    /**
     * From one moment to another, in days.
     *
     * @param issues how many there are
     * @param median half of them took no longer
     */
    public record Days(long issues, double median, double longest) {

        /** The median to the minute. */
        public Duration medianSpan() {
            return Duration.ofMinutes(Math.round(median * Duration.ofDays(1).toMinutes()));
        }
    }

    public IssueMonth {
        daysToResolve = Map.copyOf(daysToResolve);
        daysToContain = Map.copyOf(daysToContain);
    }
}
