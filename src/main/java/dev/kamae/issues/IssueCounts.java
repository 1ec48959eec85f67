package dev.kamae.issues;

/**
 * How many issues there are of each sort, of those that the asking person may see.
 *
 * @param total of all states; zero means that nothing was ever recorded
 * @param high critical and high ones among the unresolved
 * @param riskAccepted whose risk was accepted; they are done, and the risk is still there
 * @param raisedThisMonth since the first of the month, in the team's zone
 * @param doneThisMonth moved to a final state since then
 */
public record IssueCounts(
        long total,
        long unresolved,
        long overdue,
        long open,
        long inProgress,
        long blocked,
        long high,
        long riskAccepted,
        long raisedThisMonth,
        long doneThisMonth) {}
