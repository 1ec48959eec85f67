package dev.kamae.sheets;

import dev.kamae.core.Refusal;

/** A ledger is called something, on one line. */
public final class LedgerNeedsName extends Refusal {

    LedgerNeedsName() {
        super("sheets.refused.ledger", Layout.LONGEST_LEDGER);
    }
}
