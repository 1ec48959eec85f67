package dev.kamae.wellarchitected;

/** What can be told of a review apart from its answers. */
public enum FactKind {
    WORKLOAD_NAME,
    MILESTONE_NAME,
    RECORDED_AT,
    LENS_VERSION,
    /** Of a lens that somebody wrote: what they call it. */
    LENS_NAME,
    /** When the review that is still being worked on was changed last, by AWS's clock. */
    UPDATED_AT,
    /** An export came whose answers are those of the snapshot that is the value. */
    SEEN_UNCHANGED
}
