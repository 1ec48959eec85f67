package dev.kamae.wellarchitected;

/** What can be told of a review apart from its answers. */
public enum FactKind {
    WORKLOAD_NAME,
    MILESTONE_NAME,
    RECORDED_AT,
    LENS_VERSION
}
