package dev.kamae.wellarchitected;

/**
 * Something told of a review apart from its answers.
 *
 * @param lens empty for what holds whatever the lens
 * @param milestone 0 for what holds of the workload, or of the review that is still being worked on
 */
record Fact(WorkloadId workload, String lens, int milestone, FactKind kind, String value) {}
