package dev.kamae.wellarchitected;

import dev.kamae.core.Origin;
import java.util.Optional;

/** A best practice of one workload, whatever the snapshot: what an issue comes from. */
public record PracticeRef(WorkloadId workload, QuestionId question, ChoiceId choice) {

    /** The kind of origin that issues from here have. */
    public static final String KIND = "well-architected";

    /** Reads what {@link #origin()} wrote; empty for an origin of another kind. */
    public static Optional<PracticeRef> of(Origin origin) {
        var parts = origin.id().split("/", -1);
        if (!origin.kind().equals(KIND) || parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PracticeRef(new WorkloadId(parts[0]), new QuestionId(parts[1]), new ChoiceId(parts[2])));
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    Origin origin() {
        return new Origin(KIND, workload + "/" + question + "/" + choice);
    }
}
