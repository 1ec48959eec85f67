package dev.kamae.issues;

import dev.kamae.core.Refusal;
import java.util.List;

/**
 * What became of an edit of many issues.
 *
 * @param changed those that are changed
 * @param left those that were agreed to and stay as they are
 */
public record BulkOutcome(List<IssueNumber> changed, List<Left> left) {

    /** @param why somebody had changed it meanwhile, or it cannot be changed so */
    public record Left(IssueNumber issue, Refusal why) {}
}
