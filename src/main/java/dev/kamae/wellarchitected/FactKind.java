package dev.kamae.wellarchitected;

/** What can be told of a review apart from its answers. */
public enum FactKind {
    WORKLOAD_NAME,
    MILESTONE_NAME,
    RECORDED_AT,
    LENS_VERSION,
    /** An export came whose answers are those of the snapshot that is the value. */
    SEEN_UNCHANGED
}
