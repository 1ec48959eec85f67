package dev.kamae.issues;

/**
 * How many issues there are of each sort, of those that the asking person may see.
 *
 * @param total of all states; zero means that nothing was ever recorded
 * @param high critical and high ones among the unresolved
 * @param doneThisMonth moved to a final state since the first of the month, in the team's zone
 */
public record IssueCounts(
        long total,
        long unresolved,
        long overdue,
        long open,
        long inProgress,
        long blocked,
        long high,
        long doneThisMonth) {}
