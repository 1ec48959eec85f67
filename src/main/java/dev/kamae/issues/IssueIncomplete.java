package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** An issue needs a title of one line, and texts have an end. */
public final class IssueIncomplete extends Refusal {

    IssueIncomplete() {
        super("issues.refused.incomplete", IssueDraft.LONGEST_TITLE, IssueDraft.LONGEST_DESCRIPTION);
    }
}
