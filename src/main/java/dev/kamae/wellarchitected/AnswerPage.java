package dev.kamae.wellarchitected;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of answers out of a file.
 *
 * @param lensArn null when the page does not tell it
 * @param more whether another page follows
 * @param answers those of the security pillar
 * @param broken what is wrong with its answers, null when nothing is
 */
record AnswerPage(
        String file,
        Key key,
        @Nullable String lensArn,
        boolean more,
        List<Answer> answers,
        @Nullable FileNotUsable broken) {

    /** Which review it is a page of. */
    record Key(WorkloadId workload, LensAlias lens, int milestone) {}

    boolean saysTheSameAs(AnswerPage other) {
        return more == other.more && answers.equals(other.answers);
    }
}
