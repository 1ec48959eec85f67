package dev.kamae.wellarchitected;

/** What became of a best practice from one snapshot to a later one. */
public enum PracticeChange {
    /** Established since. */
    GAINED,
    /** Established then and no longer. */
    LOST,
    /** The lens has it since. */
    NEW_IN_LENS,
    /** The lens no longer has it. */
    REMOVED_FROM_LENS
}
