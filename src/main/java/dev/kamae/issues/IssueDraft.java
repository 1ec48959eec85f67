package dev.kamae.issues;

import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.threats.ThreatId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people write about an issue: the content of the form, and of each version.
 *
 * @param title one line of 1 to {@value #LONGEST_TITLE} characters
 * @param description plain text, at most {@value #LONGEST_DESCRIPTION} characters
 * @param owner who sees to it, null for nobody yet
 * @param threats those that get worse by it
 */
public record IssueDraft(
        String title,
        String description,
        Severity severity,
        @Nullable PersonId owner,
        Due due,
        Set<ThreatId> threats) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_DESCRIPTION = 20_000;

    public IssueDraft {
        title = title.strip();
        description = description.strip();
        threats = Set.copyOf(threats);
        if (title.isEmpty()
                || title.length() > LONGEST_TITLE
                || title.chars().anyMatch(Character::isISOControl)
                || description.length() > LONGEST_DESCRIPTION
                || description.indexOf('\0') >= 0) {
            throw new IssueIncomplete();
        }
    }
}
