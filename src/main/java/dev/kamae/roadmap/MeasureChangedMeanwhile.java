package dev.kamae.roadmap;

import dev.kamae.core.Refusal;

/** Somebody else changed the measure since it was opened; it carries what they made of it. */
public final class MeasureChangedMeanwhile extends Refusal {

    private final transient Measure theirs;

    MeasureChangedMeanwhile(Measure theirs) {
        super("roadmap.refused.measureChanged", theirs.content().title());
        this.theirs = theirs;
    }

    /** The measure as it is now. */
    public Measure theirs() {
        return theirs;
    }
}
