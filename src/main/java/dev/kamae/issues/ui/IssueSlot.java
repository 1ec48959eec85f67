package dev.kamae.issues.ui;

import dev.kamae.issues.IssueVersion;
import dev.kamae.uikit.Facts;

/** What a later module knows of an issue, among the facts of its page: the ticket in the company's tracker, say. */
public interface IssueSlot {

    /** Adds its lines; none when it knows nothing of this issue. */
    void show(IssueVersion issue, Facts facts);
}
