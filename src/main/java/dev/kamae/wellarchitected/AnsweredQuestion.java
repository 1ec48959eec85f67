package dev.kamae.wellarchitected;

import dev.kamae.core.Origin;
import java.util.Optional;

/** A question as it was put to a workload: what an issue that came from a best practice belongs to. */
public record AnsweredQuestion(WorkloadId workload, QuestionId question) {

    /** Of an issue that {@link WellArchitected#raise} raised; empty for an origin of another kind. */
    public static Optional<AnsweredQuestion> of(Origin origin) {
        return PracticeRef.of(origin).map(practice -> new AnsweredQuestion(practice.workload(), practice.question()));
    }
}
