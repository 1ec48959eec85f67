package dev.kamae.scoring;

import dev.kamae.core.Refusal;

/** Weights that nobody should reckon with, or a change of them that does not say why. */
public final class FormulaRefused extends Refusal {

    static final int LONGEST_REASON = 2_000;

    private FormulaRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static FormulaRefused bounds(Weight weight) {
        return new FormulaRefused(
                "scoring.refused.bounds",
                weight.column(),
                weight.least().toPlainString(),
                weight.most().toPlainString());
    }

    static FormulaRefused shares() {
        return new FormulaRefused("scoring.refused.shares");
    }

    static FormulaRefused severities() {
        return new FormulaRefused("scoring.refused.severities");
    }

    static FormulaRefused thickness() {
        return new FormulaRefused("scoring.refused.thickness");
    }

    static FormulaRefused unchanged() {
        return new FormulaRefused("scoring.refused.unchanged");
    }

    static FormulaRefused reason() {
        return new FormulaRefused("scoring.refused.reason", LONGEST_REASON);
    }
}
