package dev.kamae.wellarchitected;

/**
 * Something told of a review apart from its answers.
 *
 * @param lens empty for what holds whatever the lens
 * @param milestone 0 for what holds of the workload, or of the review that is still being worked on
 */
record Fact(WorkloadId workload, String lens, int milestone, FactKind kind, String value) {

    /** Which review it is told of; for kinds that hold of a lens only. */
    AnswerPage.Key review() {
        return new AnswerPage.Key(workload, new LensAlias(lens), milestone);
    }
}
