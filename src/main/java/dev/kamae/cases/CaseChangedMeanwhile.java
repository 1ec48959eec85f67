package dev.kamae.cases;

import dev.kamae.core.Refusal;

/** Somebody was quicker. */
public final class CaseChangedMeanwhile extends Refusal {

    private final transient CaseVersion theirs;

    CaseChangedMeanwhile(CaseVersion theirs) {
        super("cases.refused.meanwhile");
        this.theirs = theirs;
    }

    /** What they left. */
    public CaseVersion theirs() {
        return theirs;
    }
}
