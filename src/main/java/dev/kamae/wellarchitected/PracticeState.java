package dev.kamae.wellarchitected;

/** What the answer to a question says of one best practice. */
public enum PracticeState {
    SELECTED,
    UNSELECTED,
    NOT_APPLICABLE,
    /** Nobody has answered the question. */
    UNANSWERED
}
