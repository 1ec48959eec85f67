package dev.kamae.sheets;

import dev.kamae.core.Refusal;

/** An import that has changed issues which were known before is not taken back: what they were since is history. */
public final class ImportChangedIssues extends Refusal {

    ImportChangedIssues() {
        super("sheets.refused.changedIssues");
    }
}
