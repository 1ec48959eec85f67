package dev.kamae.scoring;

import dev.kamae.core.Refusal;

/** Somebody else changed the weights since the page was opened; it carries theirs. */
public final class FormulaChangedMeanwhile extends Refusal {

    private final transient FormulaVersion theirs;

    FormulaChangedMeanwhile(FormulaVersion theirs) {
        super("scoring.refused.formulaMeanwhile");
        this.theirs = theirs;
    }

    /** What holds now. */
    public FormulaVersion theirs() {
        return theirs;
    }
}
