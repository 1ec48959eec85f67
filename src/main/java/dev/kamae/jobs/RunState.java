package dev.kamae.jobs;

/** Where a run stands. */
public enum RunState {
    WAITING,
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** Ended early because somebody asked for it. */
    STOPPED,
    /** Broken off: its replica died or went down. */
    ABANDONED;

    public boolean isOver() {
        return this != WAITING && this != RUNNING;
    }
}
