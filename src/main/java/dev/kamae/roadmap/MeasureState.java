package dev.kamae.roadmap;

/** How far a measure has come. */
public enum MeasureState {
    PLANNED,
    UNDER_WAY,
    DONE,
    DROPPED;

    /** Whether it is still to come. */
    public boolean isOpen() {
        return this == PLANNED || this == UNDER_WAY;
    }
}
