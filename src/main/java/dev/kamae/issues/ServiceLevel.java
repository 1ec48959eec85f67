package dev.kamae.issues;

import java.time.LocalDate;

/**
 * How an issue stands against the policy, reckoned from the day on which it was raised. It is not its due date, which people
 * agree on issue by issue.
 *
 * @param days how many business days there are
 * @param until the last of them
 * @param left business days from the day that it is judged on to the last one; negative once that has passed
 */
public record ServiceLevel(Standing standing, int days, LocalDate until, int left) {

    /** Whether it keeps to the policy. */
    public enum Standing {
        /** Not done, and there is time. */
        WITHIN,
        /** Not done, and the last day has passed. */
        PAST,
        /** Done by the last day. */
        KEPT,
        /** Done after it. */
        MISSED
    }
}
