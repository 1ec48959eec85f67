package dev.kamae.threats;

import dev.kamae.core.Refusal;

/** Somebody else recorded another judgement since the page was opened; it carries theirs. */
public final class JudgedMeanwhile extends Refusal {

    private final transient Judgement theirs;

    JudgedMeanwhile(Judgement theirs) {
        super("threats.refused.judgedMeanwhile");
        this.theirs = theirs;
    }

    /** What is recorded now. */
    public Judgement theirs() {
        return theirs;
    }
}
