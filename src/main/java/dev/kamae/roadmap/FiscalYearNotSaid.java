package dev.kamae.roadmap;

import dev.kamae.core.Refusal;

/** There are no quarters until the company has said when its fiscal year begins. */
public final class FiscalYearNotSaid extends Refusal {

    FiscalYearNotSaid() {
        super("roadmap.refused.fiscalYear");
    }
}
