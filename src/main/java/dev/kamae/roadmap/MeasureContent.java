package dev.kamae.roadmap;

import dev.kamae.identity.PersonId;
import dev.kamae.issues.IssueNumber;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Maturity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a measure. Which threats it raises is not told but follows: those that its control serves, and those that
 * its issues weigh on.
 *
 * @param control that it raises; null for one that only closes issues
 * @param maturity to which it is to bring the control; null without a control
 * @param quarter by whose end it is to be done
 * @param reason why it was dropped; may be said otherwise too
 * @param issues that are done with it
 */
public record MeasureContent(
        String title,
        @Nullable ControlId control,
        @Nullable Maturity maturity,
        @Nullable PersonId owner,
        Quarter quarter,
        MeasureState state,
        String reason,
        Set<IssueNumber> issues) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_REASON = 2_000;
    public static final int MOST_ISSUES = 50;

    public MeasureContent {
        title = title.strip();
        reason = reason.strip();
        issues = Set.copyOf(issues);
        if (title.isEmpty()
                || title.length() > LONGEST_TITLE
                || title.chars().anyMatch(Character::isISOControl)
                || !areWords(reason)
                || issues.size() > MOST_ISSUES
                || (control == null) != (maturity == null)
                || maturity != null && maturity.level() == 0
                || control == null && issues.isEmpty()) {
            throw new MeasureIncomplete();
        }
        if (state == MeasureState.DROPPED && reason.isEmpty()) {
            throw new DroppingNeedsReason();
        }
    }

    /** Words that stand with a decision, no longer than a reason. */
    static String words(String told) {
        var words = told.strip();
        if (!areWords(words)) {
            throw new MeasureIncomplete();
        }
        return words;
    }

    private static boolean areWords(String told) {
        return told.length() <= LONGEST_REASON && told.indexOf('\0') < 0;
    }
}
