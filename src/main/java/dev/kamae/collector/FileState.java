package dev.kamae.collector;

/** How far a file of logs is. */
public enum FileState {
    /** It is being read, or was when the process that read it ended; then it is read again. */
    LOADING,
    /** Read to its end; every document it gave is in the store. */
    LOADED,
    /** The store did not take it, or it could not be read; it is tried again. */
    FAILED
}
