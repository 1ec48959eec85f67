package dev.kamae.sheets;

import dev.kamae.core.LogText;
import dev.kamae.core.Refusal;

/** A word of the sheet stands for nothing yet, or there is nothing in it that is not in the register already. */
public final class SheetNotReady extends Refusal {

    SheetNotReady(Preview preview) {
        super(
                preview.unanswered().isEmpty() ? "sheets.refused.nothing" : "sheets.refused.unanswered",
                new LogText(String.join(", ", preview.unanswered())).cut(200));
    }
}
