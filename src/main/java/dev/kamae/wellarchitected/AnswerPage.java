package dev.kamae.wellarchitected;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of answers out of a file.
 *
 * @param lensArn null when the page does not tell it
 * @param more whether another page follows
 * @param single whether it is the answer to one question, which never says whether it is the last
 * @param answers those of the security pillar
 * @param selected of a lens that is not AWS's own
 * @param broken what is wrong with its answers, null when nothing is
 */
record AnswerPage(
        String file,
        Key key,
        @Nullable String lensArn,
        boolean more,
        boolean single,
        List<Answer> answers,
        Map<QuestionId, Selected> selected,
        @Nullable FileNotUsable broken) {

    AnswerPage(
            String file,
            Key key,
            @Nullable String lensArn,
            boolean more,
            List<Answer> answers,
            @Nullable FileNotUsable broken) {
        this(file, key, lensArn, more, false, answers, Map.of(), broken);
    }

    /**
     * What a lens with rules of its own judges by.
     *
     * @param choices "none of these" included
     * @param judged whether the file tells the risk
     * @param place of the answer in the file
     */
    record Selected(Set<String> choices, boolean judged, String place) {}

    /** Which review it is a page of. */
    record Key(WorkloadId workload, LensAlias lens, int milestone) {}

    boolean saysTheSameAs(AnswerPage other) {
        return more == other.more && single == other.single && answers.equals(other.answers);
    }
}
